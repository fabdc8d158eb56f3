"""A protocol class sends message objects over a pipe; the stream is read before."""
from proto.session import Session

if __name__ == "__main__":
    session = Session()
    session.hello()
    session.upload()
