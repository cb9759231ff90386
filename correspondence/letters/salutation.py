"""How a person is greeted and named: "Dear Mrs Tierney", "Dear Sir John", "Dear Joan Tierney"."""

from ..case import Person
from ..people import surname
from .words import word_list


def greeting(person: Person) -> str:
    """Return the name that follows "Dear": title and surname, or all names where there is no title.

    A knight or dame is greeted by the first of the first names. What is written on envelopes alone (Rt Hon, MP, OBE)
    is left out.
    """
    titles = [word for word in (person.title or "").split() if word.rstrip(".") not in word_list("titles_not_greeted")]
    first_names = (person.first_name or "").split()
    if not titles:
        return " ".join(filter(None, (person.first_name, surname(person))))
    if titles[-1] in word_list("titles_with_first_name") and first_names:
        return f"{titles[-1]} {first_names[0]}"
    return " ".join((*titles, surname(person)))
