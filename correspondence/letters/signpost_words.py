"""Where the reader can turn, as sentences: how to reach each body, and what other formats the letter comes in."""

from .. import signposting
from ..case import Case
from ..settings import Settings
from ..signposting import Signpost
from .fields import BodyFields, ContactFields, SignpostFields
from .words import or_list, wording

WAYS = ("phone", "website", "email", "address")


def signpost_fields(case: Case, settings: Settings, contact: ContactFields) -> SignpostFields:
    """Return the signposting of a letter (domain.md 3.3)."""
    return SignpostFields(
        ombudsman=_body(signposting.ombudsman(settings)),
        ombudsman_time_limit=signposting.ombudsman_time_limit(),
        advocacy=_advocacy(settings),
        social_care=_body(signposting.social_care()),
        has_social_care=any(body.social_care for body in case.joint),
        formats=formats_sentence(settings, contact),
    )


def formats_sentence(settings: Settings, contact: ContactFields) -> str:
    """Return the offer of other formats and languages; empty where the trust offers none."""
    words, offer = wording("formats"), settings.letters
    languages = [words["another_language"]] * offer.languages + [words["sign_language"]] * offer.sign_language
    sentences = []
    if offer.formats:
        sentences.append(words["formats"].format(formats=or_list(offer.formats)))
    if languages:
        key = "in_language" if sentences else "only_language"
        sentences.append(words[key].format(languages=or_list(languages)))
    if sentences:
        sentences.append(words["ask"].format(phone=contact.phone, email=contact.email))
    return " ".join(sentences)


def _advocacy(settings: Settings) -> BodyFields:
    provider = signposting.advocacy(settings)
    return _body(provider, otherwise=signposting.how_to_find_advocacy())


def _body(body: Signpost, otherwise: str = "") -> BodyFields:
    return BodyFields(
        name=body.name,
        phone=body.phone,
        website=body.website,
        address=body.address,
        email=body.email,
        hours=body.hours,
        details=_details(body) or otherwise,
    )


def _details(body: Signpost) -> str:
    """Return all facts of a body: "You can phone ..., visit ... or write to ... The phone line is open ..."."""
    words = wording("details")
    ways = [words[way].format(**{way: getattr(body, way)}) for way in WAYS if getattr(body, way)]
    sentences = [words["opening"].format(ways=or_list(ways))] if ways else []
    if body.hours:
        sentences.append(words["hours"].format(hours=body.hours))
    return " ".join(sentences)
