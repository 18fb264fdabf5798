"""Keeps everything for good; the only room that knows SQL."""

from kadesh.store.base import RULES as RULES
from kadesh.store.base import Store as Store
from kadesh.store.open import open_store as open_store
