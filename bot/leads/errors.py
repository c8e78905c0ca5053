"""What is refused of leads."""

from bot.errors import UserError


class UnknownLeadError(UserError):
    """No lead that the person may see has the number ``number``."""

    key = "error-lead-unknown"


class IllegalStageError(UserError):
    """A lead cannot go from its stage to the one that is wanted."""

    key = "error-lead-illegal-stage"


class ReasonNeededError(UserError):
    """A lead goes back or is lost only with a reason."""

    key = "error-lead-reason"


class JobsNeededError(UserError):
    """A lead lands with a number of jobs."""

    key = "error-lead-jobs"


class JobsTooEarlyError(UserError):
    """A lead that has not landed creates no jobs yet."""

    key = "error-lead-jobs-early"


class CompanyNameError(UserError):
    """A company's name has no letter or digit."""

    key = "error-company-name"


class BlankPresentationError(UserError):
    """Whom to talk to, how to reach them or the background is blank."""

    key = "error-lead-blank"


class CompanyTakenError(UserError):
    """Another company of the country is called ``company`` already."""

    key = "error-company-taken"


class UnknownCountryError(UserError):
    """``country`` names no country."""

    key = "error-country-unknown"


class OwnerError(UserError):
    """Only a coordinator can be in charge of a lead."""

    key = "error-lead-owner"


class OwnedError(UserError):
    """``owner`` is in charge of the lead already."""

    key = "error-lead-owned"
    says_markdown = True
