"""What papers print every day of ground: seized by a force whose name the parse cuts in two, handed over, fought for."""

import pytest

from tests.extract.ground import hold_ground

CASES = [
    # a name that the parse cuts in two
    (
        "Sudan's paramilitary Rapid Support Forces seized Nyala from the army on Monday.",
        "captured rsf Nyala; lost SDN Nyala",
    ),
    ("The SDF liberated Manbij.", "captured sdf Manbij"),
    ("The SDF commander Manbij is dead.", ""),
    # handed over
    (
        "The Congolese army handed over the base of Masisi to UN peacekeepers.",
        "lost COD base; captured un base",
    ),
    ("The Congolese army handed over the bodies to the Red Cross in Masisi.", ""),
    ("Kenya handed over Garissa bomb suspects to Somalia.", ""),
    # fought for by two
    ("The Houthis are fighting the Yemeni army for control of Marib.", "contested houthis Marib; contested YEM Marib"),
    ("The Houthis are fighting alongside tribesmen for control of Marib.", "contested houthis Marib"),
    (
        "Heavy fighting went on between Russian and Ukrainian forces over Bakhmut.",
        "contested RUS Bakhmut; contested UKR Bakhmut",
    ),
    ("The battle for Taiz has opened a rift between Russia and Iran.", ""),
    ("Kherson is still contested between Russian and Ukrainian forces.", "contested RUS Kherson; contested UKR Kherson"),
    # held, got into
    ("Most of Mosul is under government control, the Iraqi army said.", "held IRQ Most of Mosul"),
    ("Russian forces have gained a foothold in Vovchansk.", "entered RUS Vovchansk"),
    ("Russian forces have gained strength in Vovchansk.", ""),
    ("Kenyan troops crossed into Somalia's Gedo region.", "entered KEN Gedo region"),
    ("Croatian forces retook western Slavonia.", "captured HRV western Slavonia"),
    ("Croatian forces retook western bread.", ""),
    # together
    (
        "Rwandan and Mozambican forces retook Maputo from the insurgents.",
        "captured RWA Maputo; captured MOZ Maputo; lost moz-opposition Maputo",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_ground_told_every_day(text: str, expected: str) -> None:
    hold_ground(text, expected)
