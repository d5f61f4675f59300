"""Makes failing pairs of resumes small: drops what they can do without, a round of trials at a time."""

import copy

from pair_tree import Mention, Text, leaves, side

ROUNDS = 60


def places(node, path=()):
    """The path of each part that can be left out."""
    if isinstance(node, Text):
        if len(node.parts) > 1:
            yield from (path + (index,) for index in range(len(node.parts)))
    elif isinstance(node, (dict, list)):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield path + (key,)
            yield from places(value, path + (key,))


def without(tree, path):
    tree = copy.deepcopy(tree)
    node = tree
    for key in path[:-1]:
        node = node.parts[key] if isinstance(node, Text) else node[key]
    del (node.parts if isinstance(node, Text) else node)[path[-1]]
    return tree


def unwrapped(tree):
    """The same with each mention on its own."""
    tree = copy.deepcopy(tree)
    for text in leaves(tree):
        for part in text.parts:
            if isinstance(part, Mention):
                part.wrapper = " {} "
    return tree


def is_fair(tree):
    """Whether all that is mentioned is still a secret somewhere.

    A text that is nothing but what a hidden section says shows it, and so makes it none.
    """
    texts = list(leaves(tree))
    if any(len(text.parts) == 1 and isinstance(text.parts[0], Mention) and text.parts[0].slot.kind == "section"
           for text in texts):
        return False
    secret = {id(text.slot) for text in texts}
    return all(id(part.slot) in secret for text in texts for part in text.parts if isinstance(part, Mention))


def smaller(tree):
    trials = [without(tree, path) for path in places(tree) if path[0] != "blurOptions" and path != ("cvData",)]
    return [trial for trial in [unwrapped(tree), *trials] if is_fair(trial)]


def size(tree):
    return len(repr([side(tree, 0), side(tree, 1)]))


def shrunk(trees, publish):
    """For each tree that goes wrong: the smallest that still does, and in what way, all in the same rounds."""
    found = {name: (tree, "it goes wrong in company alone") for name, tree in trees.items()}
    active = set(trees)
    for _ in range(ROUNDS):
        trials = {}
        for name in sorted(active):
            tree = found[name][0]
            for number, trial in enumerate([tree, *(t for t in smaller(tree) if size(t) < size(tree))]):
                trials[f"{name}-{number}"] = (name, trial)
        wrong = publish({key: [side(tree, index) for index in (0, 1)] for key, (_, tree) in trials.items()})
        active = set()
        for key, (name, tree) in trials.items():
            if key in wrong and (name not in active and key.endswith("-0") or size(tree) < size(found[name][0])):
                if size(tree) < size(found[name][0]):
                    active.add(name)
                found[name] = (tree, wrong[key])
        if not active:
            break
    return found
