def work():
    print("works")
