"""The main program replaces a setting of the module whose function ships it."""
import settings
import mailer


def main():
    settings.formatter = lambda text: "<p>%s</p>" % text
    print(mailer.render_all(["hello", "bye"]))


if __name__ == "__main__":
    main()
