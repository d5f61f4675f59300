// Made by scripts/tables/tables.py: change that, not this.
// Source: aliases.txt, abbreviations.txt.
// It is data, a line for an entry, and so longer than other files.

// swift-format-ignore-file

/// Other names of well-known firms and schools, and how words of names are shortened.
enum AliasData {
    /// A folded name, `=` and its other names, with `=` between, sorted, one a line, each line ended.
    static let aliases: StaticString = """
        3m=Minnesota Mining and Manufacturing
        abb=Asea Brown Boveri
        abn=ABN AMRO
        abnamro=ABN
        abp=Algemeen Burgerlijk Pensioenfonds
        adp=Automatic Data Processing
        advancedmicrodevices=AMD
        ah=Albert Heijn
        ahold=Ahold Delhaize=Koninklijke Ahold Delhaize
        aholddelhaize=Ahold=Koninklijke Ahold Delhaize
        aig=American International Group
        aivd=Algemene Inlichtingen- en Veiligheidsdienst
        albertheijn=AH
        algemeenburgerlijkpensioenfonds=ABP
        algemeneinlichtingenenveiligheidsdienst=AIVD
        algemenepensioengroep=APG
        amazonwebservices=AWS
        amd=Advanced Micro Devices
        americanexpress=Amex
        americaninternationalgroup=AIG
        americantelephoneandtelegraph=AT&T
        americanuniversityincairo=AUC
        amex=American Express
        amsterdamuniversitycollege=AUC
        amsterdamuniversityofappliedsciences=HvA=Hogeschool van Amsterdam
        anu=Australian National University
        apg=Algemene Pensioen Groep
        arizonastateuniversity=ASU
        artsenzondergrenzen=MSF=Médecins Sans Frontières=Doctors Without Borders
        aseabrownboveri=ABB
        asu=Arizona State University
        atandt=American Telephone and Telegraph
        auc=Amsterdam University College=American University in Cairo
        australiannationaluniversity=ANU
        automaticdataprocessing=ADP
        aws=Amazon Web Services
        badischeanilinundsodafabrik=BASF
        bae=BAE Systems=British Aerospace
        baesystems=BAE=British Aerospace
        bancobilbaovizcayaargentaria=BBVA
        bankofamerica=BofA=BoA
        banquenationaledeparis=BNP=BNP Paribas
        basf=Badische Anilin- und Soda-Fabrik
        bayerischemotorenwerke=BMW
        bbc=British Broadcasting Corporation
        bbva=Banco Bilbao Vizcaya Argentaria
        bcg=Boston Consulting Group
        bdo=Binder Dijker Otte
        bigblue=IBM=International Business Machines
        binderdijkerotte=BDO
        birlainstituteoftechnologyandscience=BITS Pilani=BITS
        bits=BITS Pilani=Birla Institute of Technology and Science
        bitspilani=BITS=Birla Institute of Technology and Science
        bmw=Bayerische Motoren Werke
        bnp=BNP Paribas=Banque Nationale de Paris
        bnpparibas=BNP=Banque Nationale de Paris
        boa=BofA=Bank of America
        bofa=BoA=Bank of America
        bostonconsultinggroup=BCG
        bostonuniversity=BU
        bp=British Petroleum
        brighamyounguniversity=BYU
        britishaerospace=BAE=BAE Systems
        britishbroadcastingcorporation=BBC
        britishpetroleum=BP
        britishtelecom=BT
        bt=British Telecom
        bu=Boston University
        buildyourdreams=BYD
        byd=Build Your Dreams
        byu=Brigham Young University
        cablenewsnetwork=CNN
        calberkeley=UCB=UC Berkeley=University of California, Berkeley=University of California at Berkeley
        californiainstituteoftechnology=Caltech
        caltech=California Institute of Technology
        cambridgeuniversity=Cantab=University of Cambridge
        canadianbroadcastingcorporation=CBC
        cantab=University of Cambridge=Cambridge University
        carnegiemellon=CMU=Carnegie Mellon University
        carnegiemellonuniversity=CMU=Carnegie Mellon
        catholicuniversityofleuven=KU Leuven=KUL=Katholieke Universiteit Leuven
        cbc=Canadian Broadcasting Corporation
        cbs=Columbia Broadcasting System=Centraal Bureau voor de Statistiek
        centraalbureauvoordestatistiek=CBS
        centrumwiskundeandinformatica=CWI
        cern=Conseil européen pour la recherche nucléaire=European Organization for Nuclear Research
        cgi=Consultants to Government and Industry
        chineseuniversityofhongkong=CUHK
        cityuniversityofnewyork=CUNY
        cmu=Carnegie Mellon=Carnegie Mellon University
        cnn=Cable News Network
        columbiabroadcastingsystem=CBS
        computersciencescorporation=CSC
        conseileuropeenpourlarecherchenucleaire=CERN=European Organization for Nuclear Research
        consultantstogovernmentandindustry=CGI
        cooperatieverabobank=Rabo=Rabobank
        csc=Computer Sciences Corporation
        cuhk=Chinese University of Hong Kong
        cuny=City University of New York
        cvs=CVS Health
        cvshealth=CVS
        cwi=Centrum Wiskunde & Informatica
        dalseyhillblomlynn=DHL
        danmarkstekniskeuniversitet=DTU=Technical University of Denmark
        db=Deutsche Bahn
        dec=Digital Equipment Corporation
        deepmind=Google DeepMind
        dehaagsehogeschool=HHS=Haagse Hogeschool=The Hague University of Applied Sciences
        delfttechnicaluniversity=TU Delft=TUD=Technische Universiteit Delft=Delft University of Technology
        delftuniversityoftechnology=TU Delft=TUD=Technische Universiteit Delft=Delft Technical University
        denederlandschebank=DNB
        destaatsmijnen=DSM=DSM-Firmenich
        deutschebahn=DB
        dhl=Dalsey Hillblom Lynn
        dienstuitvoeringonderwijs=DUO
        digitalequipmentcorporation=DEC
        dnb=De Nederlandsche Bank
        doctorswithoutborders=MSF=Médecins Sans Frontières=Artsen zonder Grenzen
        dpg=DPG Media
        dpgmedia=DPG
        dsm=De Staatsmijnen=DSM-Firmenich
        dsmfirmenich=DSM=De Staatsmijnen
        dtu=Technical University of Denmark=Danmarks Tekniske Universitet
        duo=Dienst Uitvoering Onderwijs
        dutchrailways=NS=Nederlandse Spoorwegen
        dxc=DXC Technology
        dxctechnology=DXC
        ea=Electronic Arts
        ebrd=European Bank for Reconstruction and Development
        ecb=European Central Bank
        ecoledeshautesetudescommercialesdeparis=HEC=HEC Paris
        ecolepolytechniquefederaledelausanne=EPFL=Swiss Federal Institute of Technology in Lausanne
        ecolesuperieuredesscienceseconomiquesetcommerciales=ESSEC
        edf=Électricité de France
        eds=Electronic Data Systems
        eib=European Investment Bank
        eidgenossischetechnischehochschulezurich=ETH=ETH Zürich=ETH Zurich=ETHZ=Swiss Federal Institute of Technology in Zurich
        eindhovenuniversityoftechnology=TU Eindhoven=TU/e=TUe=Technische Universiteit Eindhoven
        electricitedefrance=EDF
        electronicarts=EA
        electronicdatasystems=EDS
        eni=Ente Nazionale Idrocarburi
        entenazionaleidrocarburi=ENI
        epfl=École polytechnique fédérale de Lausanne=Swiss Federal Institute of Technology in Lausanne
        epo=European Patent Office
        erasmusuniversiteitrotterdam=EUR=Erasmus University Rotterdam=Erasmus University
        erasmusuniversity=EUR=Erasmus Universiteit Rotterdam=Erasmus University Rotterdam
        erasmusuniversityrotterdam=EUR=Erasmus Universiteit Rotterdam=Erasmus University
        ernstandyoung=EY=Ernst and Young=Ernst & Young
        esa=European Space Agency
        essec=École supérieure des sciences économiques et commerciales
        eth=ETH Zürich=ETH Zurich=ETHZ=Eidgenössische Technische Hochschule Zürich=Swiss Federal Institute of Technology in Zurich
        ethz=ETH=ETH Zürich=ETH Zurich=Eidgenössische Technische Hochschule Zürich=Swiss Federal Institute of Technology in Zurich
        ethzurich=ETH=ETH Zurich=ETHZ=Eidgenössische Technische Hochschule Zürich=Swiss Federal Institute of Technology in Zurich=ETH Zürich
        eui=European University Institute
        eur=Erasmus Universiteit Rotterdam=Erasmus University Rotterdam=Erasmus University
        europeanbankforreconstructionanddevelopment=EBRD
        europeancentralbank=ECB
        europeaninvestmentbank=EIB
        europeanorganizationfornuclearresearch=CERN=Conseil européen pour la recherche nucléaire
        europeanpatentoffice=EPO
        europeanspaceagency=ESA
        europeanuniversityinstitute=EUI
        ey=Ernst & Young=Ernst and Young
        fabbricaitalianaautomobilitorino=FIAT
        fiat=Fabbrica Italiana Automobili Torino
        fmo=Nederlandse Financierings-Maatschappij voor Ontwikkelingslanden
        freeuniversityofamsterdam=VU=VU Amsterdam=Vrije Universiteit=Vrije Universiteit Amsterdam
        freeuniversityofberlin=FU Berlin=Freie Universität Berlin
        freieuniversitatberlin=FU Berlin=Free University of Berlin
        fuberlin=Freie Universität Berlin=Free University of Berlin
        gatech=Georgia Tech=Georgia Institute of Technology
        ge=General Electric
        gemeentevervoerbedrijf=GVB
        generalelectric=GE
        generalmotors=GM
        georgewashingtonuniversity=GWU
        georgiainstituteoftechnology=Georgia Tech=GaTech
        georgiatech=GaTech=Georgia Institute of Technology
        ghentuniversity=UGent=Universiteit Gent
        glaxo=GSK=GlaxoSmithKline
        glaxosmithkline=GSK=Glaxo
        gm=General Motors
        goldman=Goldman Sachs=GS=The Goldman Sachs Group
        goldmansachs=Goldman=GS=The Goldman Sachs Group
        googledeepmind=DeepMind
        gs=Goldman=Goldman Sachs=The Goldman Sachs Group
        gsk=GlaxoSmithKline=Glaxo
        gvb=Gemeentevervoerbedrijf
        gwu=George Washington University
        haagschetramwegmaatschappij=HTM
        haagsehogeschool=HHS=De Haagse Hogeschool=The Hague University of Applied Sciences
        hal=Hindustan Aeronautics
        han=Hogeschool van Arnhem en Nijmegen=HAN University of Applied Sciences
        handm=Hennes & Mauritz
        hanuniversityofappliedsciences=HAN=Hogeschool van Arnhem en Nijmegen
        harvardbusinessschool=HBS
        hbo=Home Box Office
        hbs=Harvard Business School
        hcl=Hindustan Computers Limited=HCLTech
        hcltech=HCL=Hindustan Computers Limited
        hec=HEC Paris=École des hautes études commerciales de Paris
        hecparis=HEC=École des hautes études commerciales de Paris
        hema=Hollandsche Eenheidsprijzen Maatschappij Amsterdam
        hennesandmauritz=H&M
        hewlettpackard=HP=Hewlett Packard=Hewlett-Packard
        hewlettpackardenterprise=HPE
        hhs=De Haagse Hogeschool=Haagse Hogeschool=The Hague University of Applied Sciences
        hindustanaeronautics=HAL
        hindustancomputerslimited=HCL=HCLTech
        hku=University of Hong Kong=Hogeschool voor de Kunsten Utrecht
        hkust=Hong Kong University of Science and Technology
        hogeschoolutrecht=HU=HU University of Applied Sciences Utrecht
        hogeschoolvanamsterdam=HvA=Amsterdam University of Applied Sciences
        hogeschoolvanarnhemennijmegen=HAN=HAN University of Applied Sciences
        hogeschoolvoordekunstenutrecht=HKU
        hollandscheeenheidsprijzenmaatschappijamsterdam=HEMA
        homeboxoffice=HBO
        hongkongandshanghaibankingcorporation=HSBC=Hong Kong and Shanghai Banking Corporation=Hongkong and Shanghai Banking Corporation
        hongkonguniversityofscienceandtechnology=HKUST
        hp=Hewlett-Packard=Hewlett Packard
        hpe=Hewlett Packard Enterprise
        hsbc=Hongkong and Shanghai Banking Corporation=Hong Kong and Shanghai Banking Corporation
        htm=Haagsche Tramweg Maatschappij
        hu=Hogeschool Utrecht=HU University of Applied Sciences Utrecht
        huberlin=Humboldt-Universität zu Berlin=Humboldt University of Berlin
        humboldtuniversitatzuberlin=HU Berlin=Humboldt University of Berlin
        humboldtuniversityofberlin=HU Berlin=Humboldt-Universität zu Berlin
        huuniversityofappliedsciencesutrecht=HU=Hogeschool Utrecht
        hva=Hogeschool van Amsterdam=Amsterdam University of Applied Sciences
        ibm=International Business Machines=Big Blue
        icbc=Industrial and Commercial Bank of China
        icici=Industrial Credit and Investment Corporation of India
        icl=Imperial=Imperial College=Imperial College London
        iff=International Flavors and Fragrances
        iima=IIM Ahmedabad=Indian Institute of Management Ahmedabad
        iimahmedabad=IIMA=Indian Institute of Management Ahmedabad
        iimb=IIM Bangalore=Indian Institute of Management Bangalore
        iimbangalore=IIMB=Indian Institute of Management Bangalore
        iisc=Indian Institute of Science
        iitb=IIT Bombay=Indian Institute of Technology Bombay=Indian Institute of Technology, Bombay
        iitbombay=IITB=Indian Institute of Technology Bombay=Indian Institute of Technology, Bombay
        iitd=IIT Delhi=Indian Institute of Technology Delhi=Indian Institute of Technology, Delhi
        iitdelhi=IITD=Indian Institute of Technology Delhi=Indian Institute of Technology, Delhi
        iitk=IIT Kanpur=Indian Institute of Technology Kanpur
        iitkanpur=IITK=Indian Institute of Technology Kanpur
        iitkharagpur=Indian Institute of Technology Kharagpur
        iitm=IIT Madras=Indian Institute of Technology Madras=Indian Institute of Technology, Madras
        iitmadras=IITM=Indian Institute of Technology Madras=Indian Institute of Technology, Madras
        iitroorkee=Indian Institute of Technology Roorkee
        ikea=Ingvar Kamprad Elmtaryd Agunnaryd
        imf=International Monetary Fund
        imperial=ICL=Imperial College=Imperial College London
        imperialcollege=ICL=Imperial=Imperial College London
        imperialcollegelondon=ICL=Imperial=Imperial College
        imperialtobaccocompanyofindia=ITC
        independenttelevision=ITV
        indianinstituteofmanagementahmedabad=IIM Ahmedabad=IIMA
        indianinstituteofmanagementbangalore=IIM Bangalore=IIMB
        indianinstituteofscience=IISc
        indianinstituteoftechnologybombay=IIT Bombay=IITB=Indian Institute of Technology, Bombay=Indian Institute of Technology Bombay
        indianinstituteoftechnologydelhi=IIT Delhi=IITD=Indian Institute of Technology, Delhi=Indian Institute of Technology Delhi
        indianinstituteoftechnologykanpur=IIT Kanpur=IITK
        indianinstituteoftechnologykharagpur=IIT Kharagpur
        indianinstituteoftechnologymadras=IIT Madras=IITM=Indian Institute of Technology, Madras=Indian Institute of Technology Madras
        indianinstituteoftechnologyroorkee=IIT Roorkee
        industrialandcommercialbankofchina=ICBC
        industrialcreditandinvestmentcorporationofindia=ICICI
        ing=ING Groep=ING Bank=Internationale Nederlanden Groep
        ingbank=ING=ING Groep=Internationale Nederlanden Groep
        inggroep=ING=ING Bank=Internationale Nederlanden Groep
        ingvarkampradelmtarydagunnaryd=IKEA
        insead=Institut Européen d'Administration des Affaires
        instituteuropeendadministrationdesaffaires=INSEAD
        internationalbusinessmachines=IBM=Big Blue
        internationalenederlandengroep=ING=ING Groep=ING Bank
        internationalflavorsandfragrances=IFF
        internationalmonetaryfund=IMF
        itc=Imperial Tobacco Company of India
        itv=Independent Television
        jaguarlandrover=JLR
        jandj=Johnson & Johnson
        jhu=Johns Hopkins=Johns Hopkins University
        jll=Jones Lang LaSalle
        jlr=Jaguar Land Rover
        johnshopkins=JHU=Johns Hopkins University
        johnshopkinsuniversity=JHU=Johns Hopkins
        johnsonandjohnson=J&J
        joneslanglasalle=JLL
        jpm=JPMC=JPMorgan=J.P. Morgan=JPMorgan Chase=JP Morgan Chase
        jpmc=JPM=JPMorgan=J.P. Morgan=JPMorgan Chase=JP Morgan Chase
        jpmorgan=JPM=JPMC=J.P. Morgan=JPMorgan Chase=JP Morgan Chase=JPMorgan
        jpmorganchase=JPM=JPMC=JPMorgan=J.P. Morgan=JP Morgan Chase=JPMorgan Chase
        kaist=Korea Advanced Institute of Science and Technology
        kamervankoophandel=KvK
        karlsruheinstituteoftechnology=KIT=Karlsruher Institut für Technologie
        karlsruherinstitutfurtechnologie=KIT=Karlsruhe Institute of Technology
        katholiekeuniversiteitleuven=KU Leuven=KUL=Catholic University of Leuven
        katholiekeuniversiteitnijmegen=Radboud=Radboud Universiteit=Radboud University
        kcl=King's College London
        kentuckyfriedchicken=KFC
        kfc=Kentucky Fried Chicken
        kingscollegelondon=KCL
        kit=Karlsruhe Institute of Technology=Karlsruher Institut für Technologie
        klm=Koninklijke Luchtvaart Maatschappij=KLM Royal Dutch Airlines=Royal Dutch Airlines
        klmroyaldutchairlines=KLM=Koninklijke Luchtvaart Maatschappij=Royal Dutch Airlines
        klynveldpeatmarwickgoerdeler=KPMG
        kmar=Koninklijke Marechaussee
        knaw=Koninklijke Nederlandse Akademie van Wetenschappen
        knmi=Koninklijk Nederlands Meteorologisch Instituut
        koninklijkeaholddelhaize=Ahold=Ahold Delhaize
        koninklijkeluchtvaartmaatschappij=KLM=KLM Royal Dutch Airlines=Royal Dutch Airlines
        koninklijkemarechaussee=KMar
        koninklijkenederlandseakademievanwetenschappen=KNAW
        koninklijkeolie=Shell=Royal Dutch Shell
        koninklijkephilips=Philips=Royal Philips
        koninklijkepttnederland=KPN
        koninklijknederlandsmeteorologischinstituut=KNMI
        koreaadvancedinstituteofscienceandtechnology=KAIST
        kpmg=Klynveld Peat Marwick Goerdeler
        kpn=Koninklijke PTT Nederland
        kth=KTH Royal Institute of Technology=Kungliga Tekniska högskolan=Royal Institute of Technology
        kthroyalinstituteoftechnology=KTH=Kungliga Tekniska högskolan=Royal Institute of Technology
        kul=KU Leuven=Katholieke Universiteit Leuven=Catholic University of Leuven
        kuleuven=KUL=Katholieke Universiteit Leuven=Catholic University of Leuven
        kungligatekniskahogskolan=KTH=KTH Royal Institute of Technology=Royal Institute of Technology
        kvk=Kamer van Koophandel
        landt=Larsen & Toubro
        larsenandtoubro=L&T
        lbs=London Business School
        leidenuniversity=Universiteit Leiden
        leidenuniversitymedicalcenter=LUMC=Leids Universitair Medisch Centrum
        leidsuniversitairmedischcentrum=LUMC=Leiden University Medical Center
        lg=Lucky Goldstar=LG Electronics
        lgelectronics=LG=Lucky Goldstar
        linkedin=Linked In=LinkedIn
        lmu=LMU München=LMU Munich=Ludwig-Maximilians-Universität München=Ludwig Maximilian University of Munich
        lmumunchen=LMU=LMU Munich=Ludwig-Maximilians-Universität München=Ludwig Maximilian University of Munich
        lmumunich=LMU=LMU München=Ludwig-Maximilians-Universität München=Ludwig Maximilian University of Munich
        londonbusinessschool=LBS
        londonschoolofeconomics=LSE=London School of Economics and Political Science
        londonschoolofeconomicsandpoliticalscience=LSE=London School of Economics
        louisvuittonmoethennessy=LVMH=Moët Hennessy Louis Vuitton
        lse=London School of Economics=London School of Economics and Political Science
        luckygoldstar=LG=LG Electronics
        ludwigmaximiliansuniversitatmunchen=LMU=LMU München=LMU Munich=Ludwig Maximilian University of Munich
        ludwigmaximilianuniversityofmunich=LMU=LMU München=LMU Munich=Ludwig-Maximilians-Universität München
        lumc=Leids Universitair Medisch Centrum=Leiden University Medical Center
        lvmh=Moët Hennessy Louis Vuitton=Louis Vuitton Moët Hennessy
        maastrichtuniversity=UM=Universiteit Maastricht
        mands=Marks & Spencer
        marksandspencer=M&S
        massachusettsinstituteoftechnology=MIT
        mck=McKinsey=McKinsey & Company
        mckinsey=McK=McKinsey & Company
        mckinseyandcompany=McK=McKinsey
        medecinssansfrontieres=MSF=Doctors Without Borders=Artsen zonder Grenzen
        mercksharpanddohme=MSD
        michiganstate=MSU=Michigan State University
        michiganstateuniversity=MSU=Michigan State
        minnesotaminingandmanufacturing=3M
        mit=Massachusetts Institute of Technology
        moethennessylouisvuitton=LVMH=Louis Vuitton Moët Hennessy
        moscowstateuniversity=MSU
        msd=Merck Sharp & Dohme
        msf=Médecins Sans Frontières=Doctors Without Borders=Artsen zonder Grenzen
        msu=Michigan State=Michigan State University=Moscow State University
        nanyangtechnologicaluniversity=NTU
        nasa=National Aeronautics and Space Administration
        nationalaeronauticsandspaceadministration=NASA
        nationalbroadcastingcompany=NBC
        nationalcashregister=NCR
        nationalenederlanden=NN=NN Group
        nationalhealthservice=NHS
        nationalinstituteofstandardsandtechnology=NIST
        nationalinstituteoftechnologytiruchirappalli=NIT Trichy
        nationaloceanicandatmosphericadministration=NOAA
        nationalpublicradio=NPR
        nationaltaiwanuniversity=NTU
        nationaluniversityofsingapore=NUS
        nato=North Atlantic Treaty Organization=NAVO
        navo=NATO=North Atlantic Treaty Organization
        nbc=National Broadcasting Company
        ncr=National Cash Register
        nec=Nippon Electric Company
        nederlandsefinancieringsmaatschappijvoorontwikkelingslanden=FMO
        nederlandseomroepstichting=NOS
        nederlandseorganisatievoortoegepastnatuurwetenschappelijkonderzoek=TNO
        nederlandseorganisatievoorwetenschappelijkonderzoek=NWO
        nederlandsepubliekeomroep=NPO
        nederlandsespoorwegen=NS=Dutch Railways
        nederlandsforensischinstituut=NFI
        newyorktimes=NYT=The New York Times
        newyorkuniversity=NYU
        nfi=Nederlands Forensisch Instituut
        nhs=National Health Service
        nipponelectriccompany=NEC
        nippontelegraphandtelephone=NTT
        nist=National Institute of Standards and Technology
        nittrichy=National Institute of Technology Tiruchirappalli
        nn=NN Group=Nationale-Nederlanden
        nngroup=NN=Nationale-Nederlanden
        noaa=National Oceanic and Atmospheric Administration
        norgesteknisknaturvitenskapeligeuniversitet=NTNU=Norwegian University of Science and Technology
        northatlantictreatyorganization=NATO=NAVO
        norwegianuniversityofscienceandtechnology=NTNU=Norges teknisk-naturvitenskapelige universitet
        nos=Nederlandse Omroep Stichting
        nottinghamtrentuniversity=NTU
        novasbe=Nova School of Business and Economics
        novaschoolofbusinessandeconomics=Nova SBE
        npo=Nederlandse Publieke Omroep
        npr=National Public Radio
        ns=Nederlandse Spoorwegen=Dutch Railways
        ntnu=Norwegian University of Science and Technology=Norges teknisk-naturvitenskapelige universitet
        ntt=Nippon Telegraph and Telephone
        ntu=Nanyang Technological University=National Taiwan University=Nottingham Trent University
        nus=National University of Singapore
        nwo=Nederlandse Organisatie voor Wetenschappelijk Onderzoek
        nyt=New York Times=The New York Times
        nyu=New York University
        officefornationalstatistics=ONS
        ohiostate=OSU=Ohio State University=The Ohio State University
        ohiostateuniversity=OSU=Ohio State=The Ohio State University
        om=Openbaar Ministerie
        ons=Office for National Statistics
        openbaarministerie=OM
        oregonstate=OSU=Oregon State University
        oregonstateuniversity=OSU=Oregon State
        osu=Ohio State=Ohio State University=The Ohio State University=Oregon State=Oregon State University
        oxforduniversity=Oxon=University of Oxford
        oxon=University of Oxford=Oxford University
        pandg=Procter & Gamble=Procter and Gamble
        pbs=Public Broadcasting Service
        penn=UPenn=University of Pennsylvania
        pennstate=PSU=Pennsylvania State University
        pennsylvaniastateuniversity=PSU=Penn State
        pensioenfondsvoordegezondheidgeestelijkeenmaatschappelijkebelangen=PGGM
        pggm=Pensioenfonds voor de Gezondheid, Geestelijke en Maatschappelijke belangen
        philips=Koninklijke Philips=Royal Philips
        pnc=PNC Financial Services
        pncfinancialservices=PNC
        pricewaterhouse=PwC=PricewaterhouseCoopers=Price Waterhouse Coopers
        pricewaterhousecoopers=PwC=Price Waterhouse Coopers=PriceWaterhouse=PricewaterhouseCoopers
        procterandgamble=P&G=Procter and Gamble=Procter & Gamble
        psu=Penn State=Pennsylvania State University
        publicbroadcastingservice=PBS
        pwc=PricewaterhouseCoopers=Price Waterhouse Coopers=PriceWaterhouse
        rabo=Rabobank=Coöperatieve Rabobank
        rabobank=Rabo=Coöperatieve Rabobank
        radboud=Radboud Universiteit=Radboud University=Katholieke Universiteit Nijmegen
        radbouduniversiteit=Radboud=Radboud University=Katholieke Universiteit Nijmegen
        radbouduniversity=Radboud=Radboud Universiteit=Katholieke Universiteit Nijmegen
        radiotelevisionluxembourg=RTL=RTL Nederland
        raf=Royal Air Force
        rbc=Royal Bank of Canada
        rbs=Royal Bank of Scotland
        rdw=Rijksdienst voor het Wegverkeer
        rensselaerpolytechnicinstitute=RPI
        ret=Rotterdamse Elektrische Tram
        rheinischwestfalischeselektrizitatswerk=RWE
        rheinischwestfalischetechnischehochschuleaachen=RWTH=RWTH Aachen=RWTH Aachen University
        rijksdienstvoorhetwegverkeer=RDW
        rijksdienstvoorondernemendnederland=RVO
        rijksinstituutvoorvolksgezondheidenmilieu=RIVM
        rijksuniversiteitgroningen=RUG=University of Groningen=Universiteit Groningen
        rijkswaterstaat=RWS
        rit=Rochester Institute of Technology
        rivm=Rijksinstituut voor Volksgezondheid en Milieu
        rmit=Royal Melbourne Institute of Technology
        rochesterinstituteoftechnology=RIT
        rotterdamschoolofmanagement=RSM
        rotterdamseelektrischetram=RET
        royalairforce=RAF
        royalbankofcanada=RBC
        royalbankofscotland=RBS
        royaldutchairlines=KLM=Koninklijke Luchtvaart Maatschappij=KLM Royal Dutch Airlines
        royaldutchshell=Shell=Koninklijke Olie
        royalinstituteoftechnology=KTH=KTH Royal Institute of Technology=Kungliga Tekniska högskolan
        royalmelbourneinstituteoftechnology=RMIT
        royalphilips=Philips=Koninklijke Philips
        rpi=Rensselaer Polytechnic Institute
        rsm=Rotterdam School of Management
        rtl=Radio Télévision Luxembourg=RTL Nederland
        rtlnederland=RTL=Radio Télévision Luxembourg
        rug=Rijksuniversiteit Groningen=University of Groningen=Universiteit Groningen
        rvo=Rijksdienst voor Ondernemend Nederland
        rwe=Rheinisch-Westfälisches Elektrizitätswerk
        rws=Rijkswaterstaat
        rwth=RWTH Aachen=RWTH Aachen University=Rheinisch-Westfälische Technische Hochschule Aachen
        rwthaachen=RWTH=RWTH Aachen University=Rheinisch-Westfälische Technische Hochschule Aachen
        rwthaachenuniversity=RWTH=RWTH Aachen=Rheinisch-Westfälische Technische Hochschule Aachen
        saic=Science Applications International Corporation
        sandp=Standard & Poor's
        sap=Systemanalyse und Programmentwicklung
        sas=SAS Institute
        sasinstitute=SAS
        schooloforientalandafricanstudies=SOAS
        scienceapplicationsinternationalcorporation=SAIC
        seb=Skandinaviska Enskilda Banken
        seoulnationaluniversity=SNU
        sfu=Simon Fraser University
        shell=Royal Dutch Shell=Koninklijke Olie
        siliconvalleybank=SVB
        simonfraseruniversity=SFU
        skandinaviskaenskildabanken=SEB
        skf=Svenska Kullagerfabriken
        sncf=Société nationale des chemins de fer français
        snu=Seoul National University
        soas=School of Oriental and African Studies
        socgen=Société Générale
        socialeverzekeringsbank=SVB
        societegenerale=SocGen
        societenationaledescheminsdeferfrancais=SNCF
        standardandpoors=S&P
        stateuniversityofnewyork=SUNY
        suny=State University of New York
        svb=Silicon Valley Bank=Sociale Verzekeringsbank
        svenskakullagerfabriken=SKF
        swissfederalinstituteoftechnologyinlausanne=EPFL=École polytechnique fédérale de Lausanne
        swissfederalinstituteoftechnologyinzurich=ETH=ETH Zürich=ETH Zurich=ETHZ=Eidgenössische Technische Hochschule Zürich
        sydneyuniversity=USyd=University of Sydney
        systemanalyseundprogrammentwicklung=SAP
        taiwansemiconductor=TSMC=Taiwan Semiconductor Manufacturing Company
        taiwansemiconductormanufacturingcompany=TSMC=Taiwan Semiconductor
        tamu=Texas A&M=Texas A&M University
        tataconsultancyservices=TCS
        tcd=Trinity College Dublin
        tcs=Tata Consultancy Services
        technicaluniversityofberlin=TU Berlin=Technische Universität Berlin
        technicaluniversityofdenmark=DTU=Danmarks Tekniske Universitet
        technicaluniversityofmunich=TUM=TU München=TU Munich=Technische Universität München
        technischeuniversitatberlin=TU Berlin=Technical University of Berlin
        technischeuniversitatmunchen=TUM=TU München=TU Munich=Technical University of Munich
        technischeuniversitatwien=TU Wien=TU Vienna=Vienna University of Technology
        technischeuniversiteitdelft=TU Delft=TUD=Delft University of Technology=Delft Technical University
        technischeuniversiteiteindhoven=TU Eindhoven=TU/e=TUe=Eindhoven University of Technology
        texasaandm=TAMU=Texas A&M University
        texasaandmuniversity=TAMU=Texas A&M
        texasinstruments=TI
        thegoldmansachsgroup=Goldman=Goldman Sachs=GS
        thehagueuniversityofappliedsciences=HHS=De Haagse Hogeschool=Haagse Hogeschool
        thenewyorktimes=NYT=New York Times
        theohiostateuniversity=OSU=Ohio State=Ohio State University
        ti=Texas Instruments
        tilburguniversity=UvT=Universiteit van Tilburg
        tno=Nederlandse Organisatie voor toegepast-natuurwetenschappelijk onderzoek
        trinitycollegedublin=TCD
        tsmc=Taiwan Semiconductor Manufacturing Company=Taiwan Semiconductor
        tuberlin=Technische Universität Berlin=Technical University of Berlin
        tud=TU Delft=Technische Universiteit Delft=Delft University of Technology=Delft Technical University
        tudelft=TUD=Technische Universiteit Delft=Delft University of Technology=Delft Technical University
        tue=TU Eindhoven=TUe=Technische Universiteit Eindhoven=Eindhoven University of Technology=TU/e
        tueindhoven=TU/e=TUe=Technische Universiteit Eindhoven=Eindhoven University of Technology
        tum=TU München=TU Munich=Technische Universität München=Technical University of Munich
        tumunchen=TUM=TU Munich=Technische Universität München=Technical University of Munich
        tumunich=TUM=TU München=Technische Universität München=Technical University of Munich
        tuvienna=TU Wien=Technische Universität Wien=Vienna University of Technology
        tuwien=TU Vienna=Technische Universität Wien=Vienna University of Technology
        uantwerpen=Universiteit Antwerpen=University of Antwerp
        ubc=University of British Columbia
        ubs=Union Bank of Switzerland
        ucb=UC Berkeley=University of California, Berkeley=University of California at Berkeley=Cal Berkeley
        ucberkeley=UCB=University of California, Berkeley=University of California at Berkeley=Cal Berkeley
        ucd=University College Dublin=UC Davis=University of California, Davis
        ucdavis=UCD=University of California, Davis
        uci=UC Irvine=University of California, Irvine
        ucirvine=UCI=University of California, Irvine
        ucl=University College London
        ucla=University of California, Los Angeles=University of California Los Angeles
        ucsandiego=UCSD=University of California, San Diego
        ucsanfrancisco=UCSF=University of California, San Francisco
        ucsantabarbara=UCSB=University of California, Santa Barbara
        ucsb=UC Santa Barbara=University of California, Santa Barbara
        ucsd=UC San Diego=University of California, San Diego
        ucsf=UC San Francisco=University of California, San Francisco
        ugent=Universiteit Gent=Ghent University
        uitvoeringsinstituutwerknemersverzekeringen=UWV
        uiuc=University of Illinois at Urbana-Champaign=University of Illinois Urbana-Champaign
        ulb=Université libre de Bruxelles
        um=Universiteit Maastricht=Maastricht University
        umass=University of Massachusetts
        umcg=Universitair Medisch Centrum Groningen
        umcu=UMC Utrecht=Universitair Medisch Centrum Utrecht
        umcutrecht=UMCU=Universitair Medisch Centrum Utrecht
        umich=U of M=University of Michigan
        un=United Nations
        unc=University of North Carolina=UNC Chapel Hill=University of North Carolina at Chapel Hill
        uncchapelhill=UNC=University of North Carolina=University of North Carolina at Chapel Hill
        unesco=United Nations Educational, Scientific and Cultural Organization
        unhcr=United Nations High Commissioner for Refugees
        unicef=United Nations Children's Fund
        unionbankofswitzerland=UBS
        unitednations=UN
        unitednationschildrensfund=UNICEF
        unitednationseducationalscientificandculturalorganization=UNESCO
        unitednationshighcommissionerforrefugees=UNHCR
        unitedparcelservice=UPS
        unitedstatespostalservice=USPS
        universitairmedischcentrumgroningen=UMCG
        universitairmedischcentrumutrecht=UMCU=UMC Utrecht
        universitatzurich=UZH=University of Zurich
        universiteitantwerpen=UAntwerpen=University of Antwerp
        universiteitgent=UGent=Ghent University
        universiteitgroningen=RUG=Rijksuniversiteit Groningen=University of Groningen
        universiteitleiden=Leiden University
        universiteitmaastricht=UM=Maastricht University
        universiteittwente=UT=University of Twente=UTwente
        universiteitutrecht=UU=Utrecht University
        universiteitvanamsterdam=UvA=University of Amsterdam
        universiteitvantilburg=UvT=Tilburg University
        universitelibredebruxelles=ULB
        universitycollegedublin=UCD
        universitycollegelondon=UCL
        universityofamsterdam=UvA=Universiteit van Amsterdam
        universityofantwerp=UAntwerpen=Universiteit Antwerpen
        universityofbritishcolumbia=UBC
        universityofcaliforniaatberkeley=UCB=UC Berkeley=University of California, Berkeley=Cal Berkeley
        universityofcaliforniaberkeley=UCB=UC Berkeley=University of California at Berkeley=Cal Berkeley
        universityofcaliforniadavis=UCD=UC Davis
        universityofcaliforniairvine=UCI=UC Irvine
        universityofcalifornialosangeles=UCLA=University of California Los Angeles=University of California, Los Angeles
        universityofcaliforniasandiego=UCSD=UC San Diego
        universityofcaliforniasanfrancisco=UCSF=UC San Francisco
        universityofcaliforniasantabarbara=UCSB=UC Santa Barbara
        universityofcambridge=Cantab=Cambridge University
        universityofgroningen=RUG=Rijksuniversiteit Groningen=Universiteit Groningen
        universityofhongkong=HKU
        universityofillinoisaturbanachampaign=UIUC=University of Illinois Urbana-Champaign
        universityofillinoisurbanachampaign=UIUC=University of Illinois at Urbana-Champaign
        universityofmassachusetts=UMass
        universityofmichigan=UMich=U of M
        universityofnewsouthwales=UNSW
        universityofnorthcarolina=UNC=UNC Chapel Hill=University of North Carolina at Chapel Hill
        universityofnorthcarolinaatchapelhill=UNC=University of North Carolina=UNC Chapel Hill
        universityofoxford=Oxon=Oxford University
        universityofpennsylvania=Penn=UPenn
        universityofsoutherncalifornia=USC
        universityofsydney=USyd=Sydney University
        universityoftechnologysydney=UTS
        universityoftexasataustin=UT Austin
        universityoftoronto=UofT=U of T
        universityoftwente=UT=Universiteit Twente=UTwente
        universityofvirginia=UVA
        universityofwarsaw=UW
        universityofwashington=UW
        universityofwaterloo=UW
        universityofwisconsin=UW
        universityofzurich=UZH=Universität Zürich
        unsw=University of New South Wales
        uofm=UMich=University of Michigan
        uoft=U of T=University of Toronto=UofT
        upenn=Penn=University of Pennsylvania
        ups=United Parcel Service
        usc=University of Southern California
        usps=United States Postal Service
        usyd=University of Sydney=Sydney University
        ut=Universiteit Twente=University of Twente=UTwente
        utaustin=University of Texas at Austin
        utrechtuniversity=UU=Universiteit Utrecht
        uts=University of Technology Sydney
        utwente=UT=Universiteit Twente=University of Twente
        uu=Universiteit Utrecht=Utrecht University
        uva=Universiteit van Amsterdam=University of Amsterdam=University of Virginia
        uvt=Universiteit van Tilburg=Tilburg University
        uw=University of Washington=University of Wisconsin=University of Waterloo=University of Warsaw
        uwv=Uitvoeringsinstituut Werknemersverzekeringen
        uzh=Universität Zürich=University of Zurich
        viennauniversityofeconomicsandbusiness=WU=WU Wien=Wirtschaftsuniversität Wien
        viennauniversityoftechnology=TU Wien=TU Vienna=Technische Universität Wien
        virginiapolytechnicinstituteandstateuniversity=VT=Virginia Tech
        virginiatech=VT=Virginia Polytechnic Institute and State University
        vodafoneziggo=Vodafone Ziggo=VodafoneZiggo
        volkswagen=VW
        vrijeuniversiteit=VU=VU Amsterdam=Vrije Universiteit Amsterdam=Free University of Amsterdam
        vrijeuniversiteitamsterdam=VU=VU Amsterdam=Vrije Universiteit=Free University of Amsterdam
        vrijeuniversiteitbrussel=VUB
        vt=Virginia Tech=Virginia Polytechnic Institute and State University
        vu=VU Amsterdam=Vrije Universiteit=Vrije Universiteit Amsterdam=Free University of Amsterdam
        vuamsterdam=VU=Vrije Universiteit=Vrije Universiteit Amsterdam=Free University of Amsterdam
        vub=Vrije Universiteit Brussel
        vw=Volkswagen
        wageningenuniversiteit=WUR=Wageningen University=Wageningen University & Research
        wageningenuniversity=WUR=Wageningen Universiteit=Wageningen University & Research
        wageningenuniversityandresearch=WUR=Wageningen University=Wageningen Universiteit
        washingtonuniversityinstlouis=WashU
        washu=Washington University in St. Louis
        wef=World Economic Forum
        wereldnatuurfonds=WWF=World Wildlife Fund=World Wide Fund for Nature
        who=World Health Organization=World Health Organisation
        wirtschaftsuniversitatwien=WU=WU Wien=Vienna University of Economics and Business
        worcesterpolytechnicinstitute=WPI
        worldeconomicforum=WEF
        worldhealthorganisation=WHO=World Health Organization
        worldhealthorganization=WHO=World Health Organisation
        worldwidefundfornature=WWF=World Wildlife Fund=Wereld Natuur Fonds
        worldwildlifefund=WWF=World Wide Fund for Nature=Wereld Natuur Fonds
        wpi=Worcester Polytechnic Institute
        wu=WU Wien=Wirtschaftsuniversität Wien=Vienna University of Economics and Business
        wur=Wageningen University=Wageningen Universiteit=Wageningen University & Research
        wuwien=WU=Wirtschaftsuniversität Wien=Vienna University of Economics and Business
        wwf=World Wildlife Fund=World Wide Fund for Nature=Wereld Natuur Fonds

        """

    /// A word, `=` and its short forms, with `=` between, sorted, one a line, each line ended.
    static let abbreviations: StaticString = """
        administration=admin
        american=amer=am
        associates=assoc
        association=assn=assoc
        brothers=bros
        california=calif=cal
        center=ctr
        centre=ctr
        college=coll
        communications=comm
        company=co
        computer=comp
        consulting=cons
        corporation=corp
        department=dept
        development=dev
        economics=econ
        engineering=eng=engg
        european=eur
        federal=fed
        foundation=fdn=found
        general=gen
        government=govt
        hochschule=hs
        hospital=hosp
        industries=ind=inds
        information=info
        institute=inst
        instituut=inst
        international=intl=int
        laboratories=labs
        laboratory=lab
        management=mgmt=mgt
        manufacturing=mfg
        massachusetts=mass
        medical=med
        michigan=mich
        ministry=min
        minnesota=minn
        national=natl=nat
        nederlandse=ned
        organisation=org
        organization=org
        pennsylvania=penn=penna
        polytechnic=poly
        research=res
        royal=roy
        school=sch
        science=sci
        sciences=sci
        securities=sec
        services=svcs=serv
        society=soc
        solutions=soln
        systems=sys
        technical=tech
        technische=tech
        technologies=tech
        technology=tech
        telecommunications=telecom
        united=utd
        universitaet=univ=uni
        universitat=univ=uni
        universite=univ
        universiteit=univ=uni
        university=univ=uni=u
        washington=wash
        wisconsin=wisc

        """
}
