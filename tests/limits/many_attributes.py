"""An object with 5,000 attributes, set by 5,000 methods that call each other."""
print("from multiprocessing import Pool\nclass A:\n    def m0(self): pass")
for number in range(5_000):
    print(f"    def m{number + 1}(self):\n        self.a{number} = 1\n        self.m{number}()")
print("a = A()\na.m5000()\nPool().map(a.m0, [1])")
