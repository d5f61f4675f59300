/// The tables of a database of ours.
enum Schema {
    /// `SHPG`: what `file` and SQLite tell our databases by.
    static let applicationID: Int64 = 0x5348_5047

    /// What brings a database from each version to the next, from an empty file on.
    static let migrations: [[String]] = [
        [resumes, shares, liveShare, sharesOfUser, apiKeys, settings],
        [resumeMaskTerms, resumeImportRemarks, sharesOfResume],
    ]

    /// The version of a database that all migrations ran on.
    static var version: Int64 { Int64(migrations.count) }

    private static let resumes = """
        CREATE TABLE EmpResume (
            id TEXT NOT NULL PRIMARY KEY,
            userId TEXT NOT NULL,
            name TEXT NOT NULL,
            jobTitle TEXT,
            template TEXT NOT NULL DEFAULT 'classic',
            isDefault INTEGER NOT NULL DEFAULT 0 CHECK (isDefault IN (0, 1)),
            locale TEXT NOT NULL DEFAULT 'en',
            cvData TEXT NOT NULL,
            hiddenItems TEXT,
            personalOverrides TEXT,
            itemOrder TEXT,
            selectedSummaryId TEXT,
            designSettings TEXT,
            optionalFields TEXT,
            sectionOrder TEXT,
            processing INTEGER NOT NULL DEFAULT 0 CHECK (processing IN (0, 1)),
            createdAt TEXT NOT NULL,
            updatedAt TEXT NOT NULL
        ) STRICT
        """

    private static let shares = """
        CREATE TABLE EmpResumeShare (
            id TEXT NOT NULL PRIMARY KEY,
            resumeId TEXT NOT NULL REFERENCES EmpResume (id),
            userId TEXT NOT NULL,
            template TEXT NOT NULL DEFAULT 'classic',
            locale TEXT NOT NULL DEFAULT 'en',
            cvData TEXT NOT NULL,
            designSettings TEXT,
            sectionOrder TEXT,
            optionalFields TEXT,
            blurOptions TEXT NOT NULL,
            maskTerms TEXT NOT NULL,
            createdAt TEXT NOT NULL,
            updatedAt TEXT NOT NULL,
            expiresAt TEXT,
            revokedAt TEXT,
            revision INTEGER NOT NULL DEFAULT 1
        ) STRICT
        """

    /// A resume has one live share: two that are made at once cannot both stay.
    private static let liveShare = """
        CREATE UNIQUE INDEX EmpResumeShare_live ON EmpResumeShare (resumeId)
        WHERE revokedAt IS NULL
        """

    private static let sharesOfUser = """
        CREATE INDEX EmpResumeShare_userId ON EmpResumeShare (userId, createdAt)
        """

    private static let apiKeys = """
        CREATE TABLE EmpApiKey (
            id TEXT NOT NULL PRIMARY KEY,
            userId TEXT NOT NULL,
            keyHash TEXT NOT NULL UNIQUE,
            lastFour TEXT NOT NULL,
            scopes TEXT NOT NULL,
            createdAt TEXT NOT NULL,
            expiresAt TEXT,
            revokedAt TEXT
        ) STRICT
        """

    /// What an import left out is to be hidden all the same.
    private static let resumeMaskTerms = "ALTER TABLE EmpResume ADD COLUMN maskTerms TEXT"

    /// What an import found in the file that the owner should look at.
    private static let resumeImportRemarks = "ALTER TABLE EmpResume ADD COLUMN importRemarks TEXT"

    /// What is asked of all shares of a resume, and the foreign key when one is deleted.
    private static let sharesOfResume = """
        CREATE INDEX EmpResumeShare_resumeId ON EmpResumeShare (resumeId)
        """

    private static let settings = """
        CREATE TABLE Setting (
            key TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT
        """
}
