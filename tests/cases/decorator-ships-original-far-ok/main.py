"""A helper turns functions into parallel ones under another name."""
from app.tasks import squares

if __name__ == "__main__":
    print(squares([1, 2]))
