"""sorted gives the same objects in another order: with their weak references."""
import functools
import weakref
from multiprocessing import Pool


@functools.total_ordering
class Card:
    def __init__(self, rank, deck):
        self.rank = rank
        self.deck = weakref.ref(deck)

    def __eq__(self, other):
        return self.rank == other.rank

    def __lt__(self, other):
        return self.rank < other.rank


class Deck:
    def __init__(self):
        self.cards = []


def rank(card):
    return card.rank


if __name__ == "__main__":
    deck = Deck()
    for number in (3, 1, 2):
        deck.cards.append(Card(number, deck))
    with Pool(1) as pool:
        print(pool.map(rank, sorted(deck.cards)))  #! all
