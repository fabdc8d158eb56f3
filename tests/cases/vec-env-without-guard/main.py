"""The processes of a vectorised environment are spawned, on every platform."""
from stable_baselines3.common.vec_env import SubprocVecEnv

environment = SubprocVecEnv([lambda: "Pong", lambda: "Pong"])  #! all
print(environment.reset())
