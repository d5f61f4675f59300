// Made by scripts/tables/tables.py: change that, not this.
// Source: platforms.txt.
// It is data, a line for an entry, and so longer than other files.

// swift-format-ignore-file

/// Sites that many people have pages on.
enum PlatformData {
    /// Sites on which the path says whose page it is, sorted, one a line, each line ended.
    static let paths: StaticString = """
        500px.com
        about.me
        academia.edu
        angel.co
        artstation.com
        behance.net
        bento.me
        bitbucket.org
        bsky.app
        bugcrowd.com
        buymeacoffee.com
        calendly.com
        clippings.me
        codeberg.org
        codeforces.com
        codepen.io
        codesandbox.io
        codewars.com
        crunchbase.com
        dev.to
        deviantart.com
        dribbble.com
        exercism.org
        facebook.com
        fiverr.com
        flickr.com
        freelancer.com
        github.com
        gitlab.com
        glitch.com
        goodreads.com
        gravatar.com
        hackerone.com
        hackerrank.com
        hub.docker.com
        huggingface.co
        instagram.com
        issuu.com
        kaggle.com
        keybase.io
        ko-fi.com
        leetcode.com
        linkedin.com
        linktr.ee
        lnkd.in
        malt.com
        malt.fr
        malt.nl
        mastodon.online
        mastodon.social
        medium.com
        mendeley.com
        npmjs.com
        observablehq.com
        open.spotify.com
        orcid.org
        patreon.com
        paypal.me
        pinterest.com
        producthunt.com
        public.tableau.com
        pypi.org
        qiita.com
        quora.com
        read.cv
        reddit.com
        replit.com
        researchgate.net
        scholar.google.com
        sites.google.com
        slideshare.net
        soundcloud.com
        sourceforge.net
        speakerdeck.com
        sr.ht
        stackexchange.com
        stackoverflow.com
        strava.com
        superuser.com
        t.me
        telegram.me
        threads.net
        tiktok.com
        toptal.com
        twitch.tv
        twitter.com
        unsplash.com
        upwork.com
        vimeo.com
        vk.com
        wantedly.com
        wellfound.com
        x.com
        xing.com
        youtube.com
        zenn.dev

        """

    /// Sites on which the label before them says whose page it is, sorted, one a line, each line ended.
    static let subdomains: StaticString = """
        bandcamp.com
        bearblog.dev
        blogspot.com
        cargo.site
        carrd.co
        firebaseapp.com
        fly.dev
        format.com
        framer.website
        ghost.io
        github.io
        gitlab.io
        godaddysites.com
        hashnode.dev
        herokuapp.com
        hf.space
        itch.io
        jimdofree.com
        jimdosite.com
        journoportfolio.com
        myportfolio.com
        mystrikingly.com
        neocities.org
        netlify.app
        notion.site
        onrender.com
        pages.dev
        pixieset.com
        readthedocs.io
        squarespace.com
        streamlit.app
        substack.com
        super.site
        surge.sh
        tumblr.com
        typepad.com
        vercel.app
        web.app
        webflow.io
        webnode.com
        weebly.com
        wixsite.com
        wixstudio.io
        wordpress.com
        workers.dev

        """

    /// Parts of a path behind which it is said whose page it is, sorted, one a line, each line ended.
    static let markers: StaticString = """
        company
        in
        orgs
        pub
        school
        u
        user
        users
        view

        """

    /// Other parts of a path that are no name, sorted, one a line, each line ended.
    static let leads: StaticString = """
        app
        author
        authors
        c
        channel
        citations
        comm
        details
        group
        groups
        member
        members
        mwlite
        people
        person
        profile
        profile.php
        profiles
        project
        projects
        showcase
        site
        sponsors

        """
}
