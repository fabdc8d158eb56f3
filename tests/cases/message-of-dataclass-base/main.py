"""A protocol class sends message objects over a pipe; one message has a file-like reply stream."""
from proto.session import Session

if __name__ == "__main__":
    session = Session()
    session.hello()
    session.upload()
