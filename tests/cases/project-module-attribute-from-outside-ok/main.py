"""The main program sets the module's setting to a function of the module."""
import settings
import mailer


def main():
    settings.formatter = settings.shout
    print(mailer.render_all(["hello", "bye"]))


if __name__ == "__main__":
    main()
