"""The patient, as the reader of the letter would call them: you, your father, your constituent Mr Farrow, Mr Pell."""

from ..case import Case
from ..dates import long_date
from ..people import patient_pronoun, relationship
from .fields import PatientFields
from .salutation import greeting
from .words import first_upper, spaced_nhs_number, wording


def patient_fields(case: Case) -> PatientFields:
    """Return what a template may print of the patient."""
    patient = case.patient
    name = patient.full_name
    called, introduced, possessive = _called(case)
    pronoun = "you" if case.about_self else patient_pronoun(patient)
    return PatientFields(
        name=name,
        is_reader=case.about_self,
        called=called,
        called_first=first_upper(called),
        introduced=introduced,
        possessive=possessive,
        **wording(f"pronouns_{pronoun}"),
        died=patient.deceased or patient.date_of_death is not None,
        born=long_date(patient.date_of_birth) if patient.date_of_birth else "",
        nhs_number=spaced_nhs_number(patient.nhs_number) if patient.nhs_number else "",
    )


def _called(case: Case) -> tuple[str, str, str]:
    """Return the patient as named throughout, when first named, and as an owner."""
    if case.about_self:
        return "you", "you", "your"
    name, full_name = greeting(case.patient), case.patient.full_name
    known = relationship(case)
    relative = f"your {known.patient_is}"
    if not known.patient_is:
        return name, full_name, f"{name}'s"
    if known.side == "professional":
        return f"{relative} {name}", f"{relative}, {full_name}", f"{name}'s"
    return relative, f"{relative}, {full_name}", f"{relative}'s"
