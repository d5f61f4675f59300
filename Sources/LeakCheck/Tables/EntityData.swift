// Made by scripts/tables/tables.py: change that, not this.
// Source: the HTML Standard, named character references, as in Python.
// It is data, a line for an entry, and so longer than other files.

// swift-format-ignore-file

/// The named character references that stand for ASCII, a letter or nothing visible.
enum EntityData {
    /// Name, space, scalars in base 16; sorted, one a line, each line ended.
    static let entities: StaticString = """
        AElig c6
        AMP 26
        Aacute c1
        Abreve 102
        Acirc c2
        Acy 410
        Afr 1d504
        Agrave c0
        Alpha 391
        Amacr 100
        Aogon 104
        Aopf 1d538
        ApplyFunction 2061
        Aring c5
        Ascr 1d49c
        Atilde c3
        Auml c4
        Bcy 411
        Bernoullis 212c
        Beta 392
        Bfr 1d505
        Bopf 1d539
        Bscr 212c
        CHcy 427
        Cacute 106
        CapitalDifferentialD 2145
        Cayleys 212d
        Ccaron 10c
        Ccedil c7
        Ccirc 108
        Cdot 10a
        Cfr 212d
        Chi 3a7
        Copf 2102
        Cscr 1d49e
        DD 2145
        DJcy 402
        DScy 405
        DZcy 40f
        Dcaron 10e
        Dcy 414
        Delta 394
        Dfr 1d507
        DiacriticalGrave 60
        DifferentialD 2146
        Dopf 1d53b
        DotDot 20dc
        DownBreve 311
        Dscr 1d49f
        Dstrok 110
        ENG 14a
        ETH d0
        Eacute c9
        Ecaron 11a
        Ecirc ca
        Ecy 42d
        Edot 116
        Efr 1d508
        Egrave c8
        Emacr 112
        Eogon 118
        Eopf 1d53c
        Epsilon 395
        Escr 2130
        Eta 397
        Euml cb
        ExponentialE 2147
        Fcy 424
        Ffr 1d509
        Fopf 1d53d
        Fouriertrf 2131
        Fscr 2131
        GJcy 403
        GT 3e
        Gamma 393
        Gammad 3dc
        Gbreve 11e
        Gcedil 122
        Gcirc 11c
        Gcy 413
        Gdot 120
        Gfr 1d50a
        Gopf 1d53e
        Gscr 1d4a2
        HARDcy 42a
        Hacek 2c7
        Hat 5e
        Hcirc 124
        Hfr 210c
        HilbertSpace 210b
        Hopf 210d
        Hscr 210b
        Hstrok 126
        IEcy 415
        IJlig 132
        IOcy 401
        Iacute cd
        Icirc ce
        Icy 418
        Idot 130
        Ifr 2111
        Igrave cc
        Im 2111
        Imacr 12a
        ImaginaryI 2148
        InvisibleComma 2063
        InvisibleTimes 2062
        Iogon 12e
        Iopf 1d540
        Iota 399
        Iscr 2110
        Itilde 128
        Iukcy 406
        Iuml cf
        Jcirc 134
        Jcy 419
        Jfr 1d50d
        Jopf 1d541
        Jscr 1d4a5
        Jsercy 408
        Jukcy 404
        KHcy 425
        KJcy 40c
        Kappa 39a
        Kcedil 136
        Kcy 41a
        Kfr 1d50e
        Kopf 1d542
        Kscr 1d4a6
        LJcy 409
        LT 3c
        Lacute 139
        Lambda 39b
        Laplacetrf 2112
        Lcaron 13d
        Lcedil 13b
        Lcy 41b
        Lfr 1d50f
        Lmidot 13f
        Lopf 1d543
        Lscr 2112
        Lstrok 141
        Mcy 41c
        Mellintrf 2133
        Mfr 1d510
        Mopf 1d544
        Mscr 2133
        Mu 39c
        NJcy 40a
        Nacute 143
        Ncaron 147
        Ncedil 145
        Ncy 41d
        NegativeMediumSpace 200b
        NegativeThickSpace 200b
        NegativeThinSpace 200b
        NegativeVeryThinSpace 200b
        NewLine a
        Nfr 1d511
        NoBreak 2060
        Nopf 2115
        NotEqualTilde 2242 338
        NotGreaterFullEqual 2267 338
        NotGreaterGreater 226b 338
        NotGreaterSlantEqual 2a7e 338
        NotHumpDownHump 224e 338
        NotHumpEqual 224f 338
        NotLeftTriangleBar 29cf 338
        NotLessLess 226a 338
        NotLessSlantEqual 2a7d 338
        NotNestedGreaterGreater 2aa2 338
        NotNestedLessLess 2aa1 338
        NotPrecedesEqual 2aaf 338
        NotRightTriangleBar 29d0 338
        NotSquareSubset 228f 338
        NotSquareSuperset 2290 338
        NotSubset 2282 20d2
        NotSucceedsEqual 2ab0 338
        NotSucceedsTilde 227f 338
        NotSuperset 2283 20d2
        Nscr 1d4a9
        Ntilde d1
        Nu 39d
        OElig 152
        Oacute d3
        Ocirc d4
        Ocy 41e
        Odblac 150
        Ofr 1d512
        Ograve d2
        Omacr 14c
        Omega 3a9
        Omicron 39f
        Oopf 1d546
        Oscr 1d4aa
        Oslash d8
        Otilde d5
        Ouml d6
        Pcy 41f
        Pfr 1d513
        Phi 3a6
        Pi 3a0
        Poincareplane 210c
        Popf 2119
        Pscr 1d4ab
        Psi 3a8
        QUOT 22
        Qfr 1d514
        Qopf 211a
        Qscr 1d4ac
        Racute 154
        Rcaron 158
        Rcedil 156
        Rcy 420
        Re 211c
        Rfr 211c
        Rho 3a1
        Ropf 211d
        Rscr 211b
        SHCHcy 429
        SHcy 428
        SOFTcy 42c
        Sacute 15a
        Scaron 160
        Scedil 15e
        Scirc 15c
        Scy 421
        Sfr 1d516
        Sigma 3a3
        Sopf 1d54a
        Sscr 1d4ae
        THORN de
        TSHcy 40b
        TScy 426
        Tab 9
        Tau 3a4
        Tcaron 164
        Tcedil 162
        Tcy 422
        Tfr 1d517
        Theta 398
        Topf 1d54b
        TripleDot 20db
        Tscr 1d4af
        Tstrok 166
        Uacute da
        Ubrcy 40e
        Ubreve 16c
        Ucirc db
        Ucy 423
        Udblac 170
        Ufr 1d518
        Ugrave d9
        Umacr 16a
        UnderBar 5f
        Uogon 172
        Uopf 1d54c
        Upsi 3d2
        Upsilon 3a5
        Uring 16e
        Uscr 1d4b0
        Utilde 168
        Uuml dc
        Vcy 412
        VerticalLine 7c
        Vfr 1d519
        Vopf 1d54d
        Vscr 1d4b1
        Wcirc 174
        Wfr 1d51a
        Wopf 1d54e
        Wscr 1d4b2
        Xfr 1d51b
        Xi 39e
        Xopf 1d54f
        Xscr 1d4b3
        YAcy 42f
        YIcy 407
        YUcy 42e
        Yacute dd
        Ycirc 176
        Ycy 42b
        Yfr 1d51c
        Yopf 1d550
        Yscr 1d4b4
        Yuml 178
        ZHcy 416
        Zacute 179
        Zcaron 17d
        Zcy 417
        Zdot 17b
        ZeroWidthSpace 200b
        Zeta 396
        Zfr 2128
        Zopf 2124
        Zscr 1d4b5
        aacute e1
        abreve 103
        acE 223e 333
        acirc e2
        acy 430
        aelig e6
        af 2061
        afr 1d51e
        agrave e0
        alefsym 2135
        aleph 2135
        alpha 3b1
        amacr 101
        amp 26
        angst c5
        aogon 105
        aopf 1d552
        apos 27
        aring e5
        ascr 1d4b6
        ast 2a
        atilde e3
        auml e4
        bcy 431
        bernou 212c
        beta 3b2
        beth 2136
        bfr 1d51f
        bne 3d 20e5
        bnequiv 2261 20e5
        bopf 1d553
        bscr 1d4b7
        bsol 5c
        cacute 107
        caps 2229 fe00
        caron 2c7
        ccaron 10d
        ccedil e7
        ccirc 109
        cdot 10b
        cfr 1d520
        chcy 447
        chi 3c7
        circ 2c6
        circledS 24c8
        colon 3a
        comma 2c
        commat 40
        complexes 2102
        copf 1d554
        cscr 1d4b8
        cups 222a fe00
        daleth 2138
        dcaron 10f
        dcy 434
        dd 2146
        delta 3b4
        dfr 1d521
        digamma 3dd
        djcy 452
        dollar 24
        dopf 1d555
        dscr 1d4b9
        dscy 455
        dstrok 111
        dzcy 45f
        eacute e9
        ecaron 11b
        ecirc ea
        ecy 44d
        edot 117
        ee 2147
        efr 1d522
        egrave e8
        ell 2113
        emacr 113
        eng 14b
        eogon 119
        eopf 1d556
        epsi 3b5
        epsilon 3b5
        epsiv 3f5
        equals 3d
        escr 212f
        eta 3b7
        eth f0
        euml eb
        excl 21
        expectation 2130
        exponentiale 2147
        fcy 444
        ffilig fb03
        fflig fb00
        ffllig fb04
        ffr 1d523
        filig fb01
        fjlig 66 6a
        fllig fb02
        fnof 192
        fopf 1d557
        frac12 bd
        frac13 2153
        frac14 bc
        frac15 2155
        frac16 2159
        frac18 215b
        frac23 2154
        frac25 2156
        frac34 be
        frac35 2157
        frac38 215c
        frac45 2158
        frac56 215a
        frac58 215d
        frac78 215e
        fscr 1d4bb
        gacute 1f5
        gamma 3b3
        gammad 3dd
        gbreve 11f
        gcirc 11d
        gcy 433
        gdot 121
        gesl 22db fe00
        gfr 1d524
        gimel 2137
        gjcy 453
        gopf 1d558
        grave 60
        gscr 210a
        gt 3e
        gvertneqq 2269 fe00
        gvnE 2269 fe00
        half bd
        hamilt 210b
        hardcy 44a
        hbar 210f
        hcirc 125
        hfr 1d525
        hopf 1d559
        hscr 1d4bd
        hslash 210f
        hstrok 127
        iacute ed
        ic 2063
        icirc ee
        icy 438
        iecy 435
        ifr 1d526
        igrave ec
        ii 2148
        ijlig 133
        imacr 12b
        image 2111
        imagline 2110
        imagpart 2111
        imath 131
        imped 1b5
        incare 2105
        inodot 131
        integers 2124
        iocy 451
        iogon 12f
        iopf 1d55a
        iota 3b9
        iscr 1d4be
        it 2062
        itilde 129
        iukcy 456
        iuml ef
        jcirc 135
        jcy 439
        jfr 1d527
        jmath 237
        jopf 1d55b
        jscr 1d4bf
        jsercy 458
        jukcy 454
        kappa 3ba
        kappav 3f0
        kcedil 137
        kcy 43a
        kfr 1d528
        kgreen 138
        khcy 445
        kjcy 45c
        kopf 1d55c
        kscr 1d4c0
        lacute 13a
        lagran 2112
        lambda 3bb
        lates 2aad fe00
        lbrace 7b
        lbrack 5b
        lcaron 13e
        lcedil 13c
        lcub 7b
        lcy 43b
        lesg 22da fe00
        lfr 1d529
        ljcy 459
        lmidot 140
        lopf 1d55d
        lowbar 5f
        lpar 28
        lrm 200e
        lscr 1d4c1
        lsqb 5b
        lstrok 142
        lt 3c
        lvertneqq 2268 fe00
        lvnE 2268 fe00
        mcy 43c
        mfr 1d52a
        micro b5
        midast 2a
        mopf 1d55e
        mscr 1d4c2
        mu 3bc
        nGg 22d9 338
        nGt 226b 20d2
        nGtv 226b 338
        nLl 22d8 338
        nLt 226a 20d2
        nLtv 226a 338
        nacute 144
        nang 2220 20d2
        napE 2a70 338
        napid 224b 338
        napos 149
        naturals 2115
        nbump 224e 338
        nbumpe 224f 338
        ncaron 148
        ncedil 146
        ncongdot 2a6d 338
        ncy 43d
        nedot 2250 338
        nesim 2242 338
        nfr 1d52b
        ngE 2267 338
        ngeqq 2267 338
        ngeqslant 2a7e 338
        nges 2a7e 338
        njcy 45a
        nlE 2266 338
        nleqq 2266 338
        nleqslant 2a7d 338
        nles 2a7d 338
        nopf 1d55f
        notinE 22f9 338
        notindot 22f5 338
        nparsl 2afd 20e5
        npart 2202 338
        npre 2aaf 338
        npreceq 2aaf 338
        nrarrc 2933 338
        nrarrw 219d 338
        nsce 2ab0 338
        nscr 1d4c3
        nsubE 2ac5 338
        nsubset 2282 20d2
        nsubseteqq 2ac5 338
        nsucceq 2ab0 338
        nsupE 2ac6 338
        nsupset 2283 20d2
        nsupseteqq 2ac6 338
        ntilde f1
        nu 3bd
        num 23
        numero 2116
        nvap 224d 20d2
        nvge 2265 20d2
        nvgt 3e 20d2
        nvle 2264 20d2
        nvlt 3c 20d2
        nvltrie 22b4 20d2
        nvrtrie 22b5 20d2
        nvsim 223c 20d2
        oS 24c8
        oacute f3
        ocirc f4
        ocy 43e
        odblac 151
        oelig 153
        ofr 1d52c
        ograve f2
        ohm 3a9
        omacr 14d
        omega 3c9
        omicron 3bf
        oopf 1d560
        order 2134
        orderof 2134
        ordf aa
        ordm ba
        oscr 2134
        oslash f8
        otilde f5
        ouml f6
        pcy 43f
        percnt 25
        period 2e
        pfr 1d52d
        phi 3c6
        phiv 3d5
        phmmat 2133
        pi 3c0
        piv 3d6
        planck 210f
        planckh 210e
        plankv 210f
        plus 2b
        popf 1d561
        primes 2119
        pscr 1d4c5
        psi 3c8
        qfr 1d52e
        qopf 1d562
        qscr 1d4c6
        quaternions 210d
        quest 3f
        quot 22
        race 223d 331
        racute 155
        rationals 211a
        rbrace 7d
        rbrack 5d
        rcaron 159
        rcedil 157
        rcub 7d
        rcy 440
        real 211c
        realine 211b
        realpart 211c
        reals 211d
        rfr 1d52f
        rho 3c1
        rhov 3f1
        rlm 200f
        ropf 1d563
        rpar 29
        rscr 1d4c7
        rsqb 5d
        sacute 15b
        scaron 161
        scedil 15f
        scirc 15d
        scy 441
        semi 3b
        sfr 1d530
        shchcy 449
        shcy 448
        shy ad
        sigma 3c3
        sigmaf 3c2
        sigmav 3c2
        smtes 2aac fe00
        softcy 44c
        sol 2f
        sopf 1d564
        sqcaps 2293 fe00
        sqcups 2294 fe00
        sscr 1d4c8
        straightepsilon 3f5
        straightphi 3d5
        sup1 b9
        sup2 b2
        sup3 b3
        szlig df
        tau 3c4
        tcaron 165
        tcedil 163
        tcy 442
        tdot 20db
        tfr 1d531
        theta 3b8
        thetasym 3d1
        thetav 3d1
        thorn fe
        topf 1d565
        tscr 1d4c9
        tscy 446
        tshcy 45b
        tstrok 167
        uacute fa
        ubrcy 45e
        ubreve 16d
        ucirc fb
        ucy 443
        udblac 171
        ufr 1d532
        ugrave f9
        umacr 16b
        uogon 173
        uopf 1d566
        upsi 3c5
        upsih 3d2
        upsilon 3c5
        uring 16f
        uscr 1d4ca
        utilde 169
        uuml fc
        varepsilon 3f5
        varkappa 3f0
        varphi 3d5
        varpi 3d6
        varrho 3f1
        varsigma 3c2
        varsubsetneq 228a fe00
        varsubsetneqq 2acb fe00
        varsupsetneq 228b fe00
        varsupsetneqq 2acc fe00
        vartheta 3d1
        vcy 432
        verbar 7c
        vert 7c
        vfr 1d533
        vnsub 2282 20d2
        vnsup 2283 20d2
        vopf 1d567
        vscr 1d4cb
        vsubnE 2acb fe00
        vsubne 228a fe00
        vsupnE 2acc fe00
        vsupne 228b fe00
        wcirc 175
        wfr 1d534
        wopf 1d568
        wscr 1d4cc
        xfr 1d535
        xi 3be
        xopf 1d569
        xscr 1d4cd
        yacute fd
        yacy 44f
        ycirc 177
        ycy 44b
        yfr 1d536
        yicy 457
        yopf 1d56a
        yscr 1d4ce
        yucy 44e
        yuml ff
        zacute 17a
        zcaron 17e
        zcy 437
        zdot 17c
        zeetrf 2128
        zeta 3b6
        zfr 1d537
        zhcy 436
        zopf 1d56b
        zscr 1d4cf
        zwj 200d
        zwnj 200c

        """
}
