"""sorted gives the same objects in another order, all of them plain."""
import functools
from multiprocessing import Pool


@functools.total_ordering
class Card:
    def __init__(self, rank, deck):
        self.rank = rank
        self.deck = deck

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
        print(pool.map(rank, sorted(deck.cards)))
