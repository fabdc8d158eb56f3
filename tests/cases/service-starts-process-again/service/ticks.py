def tick():
    print("tick")
