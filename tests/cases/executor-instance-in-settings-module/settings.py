from concurrent import futures

executor = futures.ProcessPoolExecutor(1)
