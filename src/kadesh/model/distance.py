"""How far apart two points of the earth lie, along the great circle."""

from math import asin, cos, radians, sin, sqrt

from kadesh.model.where import Place

EARTH_KM = 6371.0088
"""The mean radius of the earth."""


def measure_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance between two points (latitude, longitude in degrees) in kilometres.

    >>> round(measure_km((35.85, 36.80), (35.93, 36.63)))
    18
    """
    (a, b), (c, d) = ((radians(x), radians(y)) for x, y in (one, other))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def distance_km(a: Place, b: Place) -> float | None:
    """Return the distance between two places in kilometres, None where either has no point.

    >>> aleppo = Place("a", "Aleppo", "town", latitude=36.2, longitude=37.16)
    >>> round(distance_km(aleppo, Place("b", "Idlib", "town", latitude=35.93, longitude=36.63)) or 0)
    56
    """
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    return measure_km((a.latitude, a.longitude), (b.latitude, b.longitude))
