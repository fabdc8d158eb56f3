"""A decorator factory turns functions into parallel ones: it ships the undecorated original."""
from app.tasks import square

if __name__ == "__main__":
    print(square([1, 2]))
