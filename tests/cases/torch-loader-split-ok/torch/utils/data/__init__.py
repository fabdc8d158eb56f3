"""Stands in for torch.utils.data: a DataLoader hands its workers what torch's hands them, when it
is iterated."""
import multiprocessing


class Dataset:
    """Something with items."""


def work(dataset, collate_fn, worker_init_fn, numbers, results):
    if worker_init_fn:
        worker_init_fn(0)
    for number in numbers:
        results.put(collate_fn([dataset[number]]))


class DataLoader:
    def __init__(self, dataset, batch_size=1, shuffle=False, sampler=None, batch_sampler=None,
                 num_workers=0, collate_fn=list, pin_memory=False, drop_last=False, timeout=0,
                 worker_init_fn=None, multiprocessing_context=None):
        self.dataset, self.num_workers, self.collate_fn = dataset, num_workers, collate_fn
        self.worker_init_fn, self.sampler = worker_init_fn, sampler
        self.context = multiprocessing.get_context(multiprocessing_context)

    def __iter__(self):
        numbers = range(len(self.dataset))
        if self.num_workers == 0:
            return iter([self.collate_fn([self.dataset[number]]) for number in numbers])
        results = self.context.Queue()
        worker = self.context.Process(
            target=work,
            args=(self.dataset, self.collate_fn, self.worker_init_fn, numbers, results))
        worker.start()
        batches = [results.get() for _ in numbers]
        worker.join()
        return iter(batches)


class Subset(Dataset):
    def __init__(self, dataset, indices):
        self.dataset, self.indices = dataset, indices

    def __len__(self):
        return len(self.indices)

    def __getitem__(self, number):
        return self.dataset[self.indices[number]]


class ConcatDataset(Dataset):
    def __init__(self, datasets):
        self.datasets = list(datasets)

    def __len__(self):
        return sum(len(dataset) for dataset in self.datasets)

    def __getitem__(self, number):
        for dataset in self.datasets:
            if number < len(dataset):
                return dataset[number]
            number -= len(dataset)
        raise IndexError(number)


def random_split(dataset, lengths, generator=None):
    numbers = iter(range(len(dataset)))
    return [Subset(dataset, [next(numbers) for _ in range(length)]) for length in lengths]
