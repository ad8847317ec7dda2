"""The classes of the world, in the order in which every network numbers them."""

SETTINGS = ("meadow", "desert", "beach", "mountains", "city")
LIGHTS = ("day", "sunset", "night")
WEATHERS = ("clear", "rain", "snow")

GROUND_KINDS = ("house", "tree", "car", "boat", "mushroom", "ball")
SKY_KINDS = ("balloon", "kite", "plane", "bird")
KINDS = GROUND_KINDS + SKY_KINDS

COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "white", "black", "brown")
SIZES = ("small", "medium", "big")
PLACES = ("left", "middle", "right")
LAYERS = ("ground", "sky")

#: Every thing stands in one of six slots: layer x place.
SLOTS = tuple((layer, place) for layer in LAYERS for place in PLACES)

#: What a word left out means: the order in which free places are taken, and a colour for each kind.
PLACE_ORDER = ("middle", "left", "right")
NATURAL_COLOUR = {
    "house": "red", "tree": "green", "car": "blue", "boat": "white", "mushroom": "red",
    "ball": "yellow", "balloon": "red", "kite": "orange", "plane": "white", "bird": "brown",
}


def layer_of(kind: str) -> str:
    """The layer a kind lives in: `ground` or `sky`."""
    return "sky" if kind in SKY_KINDS else "ground"
