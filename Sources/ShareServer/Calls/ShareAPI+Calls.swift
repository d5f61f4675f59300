import ShareModel
import ShareStore
import SiteBuilder

extension ShareAPI {
    /// `POST /v1/resume/{id}/share`: shares a resume, or hides more of the share that it has.
    func createShare(
        _ resume: String, _ head: RequestHead, _ body: [UInt8], of key: APIKey,
        in database: borrowing ResumeDatabase
    ) throws(APIError) -> APIResponse {
        try requireScope(.resumeShare, of: key)
        try requireResume(resume, of: key, in: database)
        let isDryRun = try dryRun(head.query)
        var request = ShareRequest(resumeID: resume, userID: key.userID)
        request.blurOptions = try call(head, body).blurOptions
        if isDryRun { return try dryRun(request, in: database) }
        do throws(SharingError) {
            let share = try publisher.create(request, in: database)
            return APIResponse(ShareAnswer(share).json)
        } catch {
            throw APIError(error)
        }
    }

    /// `GET /v1/resume/{id}/share`: how a resume is shared.
    func showShare(
        _ resume: String, _ head: RequestHead, of key: APIKey,
        in database: borrowing ResumeDatabase
    ) throws(APIError) -> APIResponse {
        try requireScope(.resumeRead, of: key)
        try requireResume(resume, of: key, in: database)
        guard head.query == nil else { throw .badQuery }
        let share: ShareSummary?
        do throws(StoreError) {
            share = try database.liveShare(ofResume: resume, of: key.userID)
        } catch {
            throw APIError(error)
        }
        do throws(SharingError) {
            // A call that was ended between its row and its page left one that the row does not say.
            if let share {
                let isPublished = try publisher.confirm(share, of: key.userID, in: database)
                return APIResponse(SharedAnswer(share, isPublished: isPublished).json)
            }
            try publisher.withdrawLeftovers(ofResume: resume, of: key.userID, in: database)
        } catch {
            throw APIError(error)
        }
        return APIResponse(.notShared)
    }

    /// `DELETE /v1/resume/{id}/share`: withdraws the share of a resume.
    func revokeShare(
        _ resume: String, _ head: RequestHead, of key: APIKey,
        in database: borrowing ResumeDatabase
    ) throws(APIError) -> APIResponse {
        try requireScope(.resumeShare, of: key)
        try requireResume(resume, of: key, in: database)
        guard head.query == nil else { throw .badQuery }
        do throws(SharingError) {
            let share = try publisher.revoke(resume: resume, of: key.userID, in: database)
            guard let share else { return APIResponse(.notShared) }
            return APIResponse(RevokedAnswer(share).json)
        } catch {
            throw APIError(error)
        }
    }

    // MARK: Steps

    private func requireScope(_ scope: APIScope, of key: APIKey) throws(APIError) {
        guard key.allows(scope) else { throw .scopeNeeded(scope) }
    }

    private func requireResume(
        _ id: String, of key: APIKey, in database: borrowing ResumeDatabase
    ) throws(APIError) {
        // The ids of resumes have the letters of a share's.
        guard ShareID(id) != nil else { throw .noSuchResume }
        let isThere: Bool
        do throws(StoreError) { isThere = try database.hasResume(id, of: key.userID) } catch {
            throw APIError(error)
        }
        guard isThere else { throw .noSuchResume }
    }

    private func dryRun(_ query: String?) throws(APIError) -> Bool {
        switch query {
        case nil, "dryRun=false"?: false
        case "dryRun=true"?: true
        default: throw .badQuery
        }
    }

    /// Reads the body; an empty one is `{}` and needs no type.
    private func call(_ head: RequestHead, _ body: [UInt8]) throws(APIError) -> ShareCall {
        if !body.isEmpty {
            let types = head.values(of: "content-type")
            guard types.count == 1, MediaType.isJSON(types[0]) else {
                throw .unsupportedMediaType
            }
        }
        do throws(ShareCallError) { return try ShareCall(body: body) } catch {
            throw .badBody(error)
        }
    }

    /// What a call would do; nothing is stored.
    private func dryRun(
        _ request: ShareRequest, in database: borrowing ResumeDatabase
    ) throws(APIError) -> APIResponse {
        let draft: ShareDraft
        do throws(StoreError) { draft = try database.draftShare(request) } catch {
            throw APIError(error)
        }
        // A share that is there shows what it froze, and not what was imported since.
        let remarks =
            draft.live == nil
            ? (try? database.importRemarks(
                ofResume: request.resumeID, userID: request.userID)) ?? [] : []
        let notes = remarks.map { "import: \($0.place): \($0.message)" }
        switch ExposureAnswer(draft).json(by: publisher.maker, notes: notes) {
        case .failure(let refusal): throw .refused(refusal, isStored: false)
        case .success(let bytes): return APIResponse(status: 200, bytes: bytes)
        }
    }
}
