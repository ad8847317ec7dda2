"""The words of the world: synonyms of every class, and the politeness around them."""

SETTING_PHRASES = {
    "meadow": ("in a meadow", "in the meadow", "on a meadow", "in a field", "on the grass", "in the countryside", "in the fields", "in a green field", "in the park", "in a garden"),
    "desert": ("in the desert", "in a desert", "among the dunes", "in the dunes", "on the sand dunes", "in the sahara"),
    "beach": ("on the beach", "by the sea", "at the beach", "on a beach", "at the seaside", "by the ocean", "on the shore", "at the coast", "by the water", "near the sea", "at the sea", "next to the sea", "over the sea", "above the sea"),
    "mountains": ("in the mountains", "in front of mountains", "in front of the mountains", "by the mountains", "near the mountains", "in the alps", "below the mountains", "with mountains behind", "over the mountains", "above the mountains"),
    "city": ("in the city", "in a city", "over the city", "above the city", "in town", "downtown", "in the street", "in a big city", "in front of skyscrapers", "in the middle of a city", "on a street", "in front of the skyline"),
}
SETTING_NOUNS = {
    "meadow": ("a meadow", "the meadow", "a field", "a green field", "the countryside", "grassland", "a park"),
    "desert": ("the desert", "a desert", "sand dunes", "the dunes"),
    "beach": ("the beach", "a beach", "the sea", "the seaside", "the coast", "the ocean", "the shore"),
    "mountains": ("the mountains", "mountains", "the alps", "a mountain landscape"),
    "city": ("the city", "a city", "a town", "skyscrapers", "the street", "a city skyline"),
}
LIGHT_PHRASES = {
    "day": ("by day", "in daylight", "during the day", "in the daytime", "at noon", "at midday", "in the sunshine"),
    "sunset": ("at sunset", "at dusk", "in the evening", "at sundown", "in the evening light", "at the golden hour", "at twilight"),
    "night": ("at night", "by night", "under the stars", "in the moonlight", "at midnight", "in the dark", "during the night"),
}
LIGHT_NOUNS = {"day": ("day", "daytime", "daylight", "noon"), "sunset": ("sunset", "dusk", "evening", "sundown", "twilight"),
               "night": ("night", "nighttime", "midnight", "dark")}
WEATHER_PHRASES = {
    "clear": ("in clear weather", "under a clear sky", "in good weather", "without clouds"),
    "rain": ("in the rain", "while it rains", "with rain", "in rainy weather", "on a rainy day", "when it is raining", "in a storm"),
    "snow": ("in the snow", "while it snows", "with snow", "in snowy weather", "in winter", "when it is snowing", "covered in snow"),
}
WEATHER_ADJECTIVES = {"clear": ("clear",), "rain": ("rainy", "wet"), "snow": ("snowy", "wintry")}

KIND_WORDS = {
    "house": ("house", "house", "house", "home", "cottage", "cabin", "hut"), "tree": ("tree", "tree", "tree", "oak"),
    "car": ("car", "car", "car", "automobile", "auto"), "boat": ("boat", "boat", "boat", "sailboat", "ship", "sailing boat"),
    "mushroom": ("mushroom", "mushroom", "toadstool"), "ball": ("ball", "ball", "ball", "beach ball", "football"),
    "balloon": ("balloon", "balloon", "balloon", "hot air balloon", "air balloon"), "kite": ("kite",),
    "plane": ("plane", "plane", "plane", "airplane", "aeroplane", "aircraft", "jet"), "bird": ("bird", "bird", "seagull", "birdie"),
}
COLOUR_WORDS = {
    "red": ("red", "red", "red", "crimson", "scarlet"), "orange": ("orange",), "yellow": ("yellow", "yellow", "yellow", "golden"),
    "green": ("green",), "blue": ("blue",), "purple": ("purple", "purple", "violet"), "pink": ("pink",),
    "white": ("white",), "black": ("black",), "brown": ("brown",),
}
SIZE_WORDS = {"small": ("small", "little", "tiny"), "medium": ("medium sized", "normal sized"), "big": ("big", "large", "huge", "giant")}
PLACE_PHRASES = {
    "left": ("on the left", "to the left", "at the left", "on the left side", "on the left hand side", "left"),
    "middle": ("in the middle", "in the center", "in the centre", "at the center", "in the middle of the picture"),
    "right": ("on the right", "to the right", "at the right", "on the right side", "on the right hand side", "right"),
}

#: Words that say no more than the kind does.
AROUND = {"sky": ("in the sky", "in the air", "flying", "up in the sky", "high above"), "ground": ("on the ground", "standing there", "below", "in front")}

CAPTION_OPENINGS = ("", "", "", "", "", "a picture of", "draw", "show me", "an illustration of", "please draw", "i want", "paint",
                    "a scene with", "create", "make a picture of", "draw me", "imagine", "a drawing of", "there is", "can you draw")
EMPTY_SCENES = ("an empty scene", "a landscape", "an empty landscape", "nothing", "just a landscape", "scenery")
OPENINGS = ("", "", "", "", "", "", "please", "now", "can you", "could you", "could you please", "ok now", "then", "next", "and now",
            "i would like you to", "hey", "great now", "also", "nice ,")
CLOSINGS = ("", "", "", "", "", "", ", please", "please", ", and keep the rest", "and keep the rest", "but keep everything else",
            ", keep the rest as it is", "and leave the rest alone", ", nothing else", "and change nothing else", "thanks", "!", ".", ", thank you")

#: Frequent words that only join others.
FILLERS = tuple("a an the and with of to in on at by it is this that my some one there".split())
