"""The manager's process was forked before the class was made."""
import multiprocessing as mp

manager = mp.Manager() if __name__ == "__main__" else None


class Score:
    def __init__(self, points):
        self.points = points


if __name__ == "__main__":
    scores = manager.list()
    scores.append(Score(3))  #! fork
    print(scores[0].points)
    manager.shutdown()
