"""A data set keeps its transforms, and those keep what they were made of."""
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


def load(workers):
    transform = transforms.Compose([
        transforms.Lambda(lambda image: image + 1),
        transforms.Lambda(lambda image: image * 2),
    ])
    images = datasets.CIFAR10("data", train=True, transform=transform)
    return DataLoader(images, batch_size=1, num_workers=workers)  #! spawn,forkserver


if __name__ == "__main__":
    for batch in load(2):
        print(batch)
