import type { Dialogue } from './dialogue.ts';

/**
 * Dialogues that were written down before the resolution first ran, and not looked at while it was made. 31 of 34 passed
 * when they were first run. One was a fault ("put a plant under it"); of two the expectation was wrong (the order of a
 * list, "the old man" where "the man" is enough).
 */
export const heldBackDialogues: readonly Dialogue[] = [
  { says: ['a desert with a green car'], asks: 'paint it yellow please', becomes: 'paint the car yellow please', targets: ['car-1'], preserves: ['the desert'] },
  { says: ['a big mushroom', 'add a kite'], asks: 'can you make it smaller?', becomes: 'can you make the kite smaller?', targets: ['kite-1'] },
  { says: ['a bird', 'add a balloon', 'remove the bird'], asks: 'bring the bird back', becomes: 'add a bird', targets: ['bird-1'], earlier: 't2' },
  { says: ['a house in the mountains', 'turn it into winter'], asks: 'add a tree on the right', preserves: ['the house', 'the mountains', 'the winter light'] },
  { says: ['a white cup on a wooden table'], asks: 'make it matte black', becomes: 'make the cup matte black', targets: ['cup-1'], preserves: ['the wooden table'] },
  { says: ['a product photo of a perfume bottle'], asks: 'put it on a marble slab', becomes: 'put the bottle on a marble slab', targets: ['bottle-1'] },
  { says: ['a logo with a fox and the word Ember'], asks: 'make the fox orange', targets: ['fox-1'] },
  { says: ['a living room with a grey sofa and a floor lamp'], asks: 'swap the sofa for a leather armchair', targets: ['sofa-1'], preserves: ['the living room', 'the floor lamp'] },
  { says: ['a living room with a grey sofa', 'replace the sofa with a leather armchair'], asks: 'make it brown', becomes: 'make the armchair brown', targets: ['sofa-1'] },
  { says: ['two dogs on the grass'], asks: 'remove one of them', becomes: 'remove one of the dogs', targets: ['dog-1'] },
  { says: ['an old man in a blue coat'], asks: 'make his coat green', becomes: "make the man's coat green", targets: ['coat-1'] },
  { says: ['a girl with a balloon'], asks: 'make it red', becomes: 'make the balloon red', targets: ['balloon-1'] },
  { says: ['a street with a red bus', 'add a yellow bus'], asks: 'remove the yellow one', becomes: 'remove the yellow bus', targets: ['bus-2'], preserves: ['the street', 'the red bus'] },
  { says: ['a harbour', 'add a boat', 'add another boat on the right'], asks: 'make the first one blue', becomes: 'make the first boat blue', targets: ['boat-1'] },
  { says: ['a plane', 'add a bird'], asks: "I don't want the plane any more", targets: ['plane-1'], preserves: ['the bird'] },
  { says: ['a plane', 'add a bird'], asks: 'get rid of it', becomes: 'get rid of the bird', targets: ['bird-1'], preserves: ['the plane'] },
  { says: ['a house', 'make it red', 'make it sunset'], asks: 'add a ball', preserves: ['the red house', 'the sunset light'] },
  { says: ['a car and a tree'], asks: 'leave the car alone and make the tree yellow', targets: ['tree-1'], keep: ['car-1'], preserves: ['the car'] },
  { says: ['a car', 'make it green', 'make it foggy'], asks: 'take that back', undo: true, earlier: 't2' },
  { says: ['a white house', 'paint the house pink'], asks: 'go back', undo: true, earlier: 't1' },
  { says: ['a flower in a glass vase'], asks: 'keep the vase, change the flower to a sunflower', targets: ['flower-1'], keep: ['vase-1'], preserves: ['the glass vase'] },
  { says: ['a lighthouse', 'add some seagulls'], asks: 'make those white', becomes: 'make the seagulls white', targets: ['seagull-1'] },
  { says: ['a bedroom', 'add a window on the left'], asks: 'put a plant under it', becomes: 'put a plant under the window' },
  { says: ['a cake with candles'], asks: 'light them', becomes: 'light the candles', targets: ['candle-1'] },
  { says: ['a boat', 'make it blue', 'now make it bigger'], asks: 'add rain, everything else stays', keepsRest: true, preserves: ['the blue boat'] },
  { says: ['a knight', 'add a horse'], asks: 'make the armour golden' },
  { says: ['a violin on a chair'], asks: 'zoom out', preserves: ['the violin', 'the chair'] },
  { says: ['a big red ball and a small red ball'], asks: 'move the small one to the left', becomes: 'move the small ball to the left', targets: ['ball-2'], preserves: ['the big red ball'] },
  { says: ['a kitchen', 'add a fridge'], asks: "change it's colour to mint", becomes: "change the fridge's colour to mint", targets: ['fridge-1'] },
  { says: ['ein rotes Haus am Meer'], asks: 'mach es blau', preserves: [] },
  { says: ['a red hose'], asks: 'make it longr', becomes: 'make the hose longr', targets: ['hose-1'] },
  { says: ['a castle on a hill', 'add a flag'], asks: 'make it wave in the wind', becomes: 'make the flag wave in the wind', targets: ['flag-1'] },
  { says: ['a city', 'add a plane', 'remove it'], asks: 'put it back but smaller', becomes: 'add a plane but smaller', targets: ['plane-1'], earlier: 't2' },
  { says: ['a snowman', 'give it a scarf'], asks: 'make the scarf striped', targets: ['scarf-1'], preserves: ['the snowman'] },
];
