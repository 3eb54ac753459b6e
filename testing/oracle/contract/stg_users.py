"""stg_ecommerce__users: one row a user."""

from typing import Any, NamedTuple

from raw.tables import RawCustomer
from values.columns import BigInt, Date, Text, Timestamp
from values.countries import find_country
from values.text import join_words, lower, mask, upper
from values.timestamps import find_date

PERSONAL = ("first_name", "last_name", "full_name", "email", "phone", "address", "postal_code")


class User(NamedTuple):
    user_id: BigInt
    first_name: Text | None
    last_name: Text | None
    full_name: Text | None
    email: Text | None
    phone: Text | None
    address: Text | None
    city: Text | None
    state: Text | None
    postal_code: Text | None
    country: Text | None
    signup_at: Timestamp | None
    signup_date: Date | None
    updated_at: Timestamp | None


def stage_users(customers: list[RawCustomer]) -> list[User]:
    return [_stage(customer) for customer in customers]


def mask_users(users: list[User], salt: str) -> list[User]:
    """The same users with tokens for everything personal."""
    return [_mask(user, salt) for user in users]


def _stage(raw: RawCustomer) -> User:
    return User(
        user_id=raw.user_id,
        first_name=raw.first_name,
        last_name=raw.last_name,
        full_name=join_words(raw.first_name, raw.last_name),
        email=lower(raw.email),
        phone=raw.phone,
        address=raw.address,
        city=raw.city,
        state=upper(raw.state),
        postal_code=raw.postal_code,
        country=find_country(raw.country),
        signup_at=raw.created_at,
        signup_date=find_date(raw.created_at),
        updated_at=raw.updated_at,
    )


def _mask(user: User, salt: str) -> User:
    tokens: dict[str, Any] = {kind: mask(kind, getattr(user, kind), salt) for kind in PERSONAL}
    return user._replace(**tokens)
