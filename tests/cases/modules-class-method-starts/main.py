"""The program only calls a class method of another module, whose object starts the processes."""
from application import Application

if __name__ == "__main__":
    print(Application.create(1).report())
