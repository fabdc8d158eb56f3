"""Under the guard, or forked where there is fork, they start once."""
from stable_baselines3.common.vec_env import SubprocVecEnv

forked = SubprocVecEnv([lambda: "Pong"], start_method="fork")
print(forked.reset())

if __name__ == "__main__":
    environment = SubprocVecEnv([lambda: "Pong", lambda: "Pong"])
    print(environment.reset())
