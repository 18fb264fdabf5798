"""What is kept of a password, and at what cost."""

from argon2 import PasswordHasher, profiles

from kadesh.store.passwords import check_password, hash_password, renew_hash

WORDS = "a mill by the river"


def test_a_hash_costs_what_rfc_9106_asks_where_memory_is_scarce() -> None:
    assert hash_password(WORDS, "ana").startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_a_cheaper_hash_is_right_and_made_anew() -> None:
    cheap = PasswordHasher.from_parameters(profiles.CHEAPEST).hash(WORDS)
    anew = renew_hash(WORDS, cheap)
    assert check_password(WORDS, cheap)
    assert anew != cheap
    assert check_password(WORDS, anew)
    assert renew_hash(WORDS, anew) == anew
