"""Stands in for stable_baselines3.common.vec_env where it isn't installed."""
import multiprocessing
import pickle


def work(remote, data):
    pickle.loads(data)
    remote.send("ready")


class SubprocVecEnv:
    def __init__(self, env_fns, start_method=None):
        context = multiprocessing.get_context(start_method or "forkserver")
        self.remotes = []
        for _ in env_fns:
            remote, end = context.Pipe()
            process = context.Process(target=work, args=(end, pickle.dumps(None)), daemon=True)
            process.start()
            self.remotes.append(remote)

    def reset(self):
        return [remote.recv() for remote in self.remotes]
