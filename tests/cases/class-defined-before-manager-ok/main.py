"""The class is there when the manager's process is forked."""
import multiprocessing as mp


class Score:
    def __init__(self, points):
        self.points = points


if __name__ == "__main__":
    manager = mp.Manager()
    scores = manager.list()
    scores.append(Score(3))
    print(scores[0].points)
    manager.shutdown()
