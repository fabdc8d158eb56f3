"""Line ends of every kind, in and out of strings, and a byte order mark in the middle."""
import sys

ends = ["\r", "\n", "\r\n", "\n\r", "\f", "\v", "\x1c", "\x85", "\u2028", "\ufeff", "\0", "\\\n"]
program = "\ufefffrom multiprocessing import Pool\r"
program += "".join(f"Pool().map(lambda x: '''{end}''', [1]) #é{end}" for end in ends)
sys.stdout.buffer.write(program.encode())
