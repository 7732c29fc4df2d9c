"""Why a request is refused: the status, the code and the place (SPEC requirement *node.problem*)."""

from __future__ import annotations


class Refusal(Exception):
    """An answer other than 2xx."""

    def __init__(self, status: int, code: str, pointer: str = "", detail: str = "", report: dict | None = None,
                 headers: dict[str, str] | None = None):
        super().__init__(f"{status} {code} {pointer}")
        self.status, self.code, self.pointer, self.detail = status, code, pointer, detail
        self.report, self.headers = report, headers or {}

    def below(self, place: str) -> Refusal:
        """The same, with a pointer that leads into the request."""
        return Refusal(self.status, self.code, place + self.pointer, self.detail, self.report, self.headers)

    def problem(self) -> dict:
        """The body of the answer."""
        own = {
            "type": f"https://w3id.org/tradecred/problems#{self.code}", "title": self.code, "detail": self.detail,
            "code": self.code, "pointer": self.pointer}
        body = {**own, "status": self.status, "problemDetails": [own]}
        if self.report is not None:
            body["problemDetails"] = [
                {**own, "code": found["code"], "title": found["code"], "pointer": found["pointer"],
                 "type": f"https://w3id.org/tradecred/problems#{found['code']}", "detail": found["detail"]}
                for status in ("fail", "undecided") for found in self.report["findings"] if found["status"] == status]
            body |= {"verified": False, "report": self.report}
        return body
