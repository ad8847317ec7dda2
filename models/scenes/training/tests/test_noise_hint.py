"""The noise tells what words leave open, and stays noise."""
import torch

from network.noise_hint import couple, picture_sum, slot_sums
from network.renderer import CELL, regions


def test_sums_are_set_where_asked_and_left_alone_elsewhere():
    torch.manual_seed(1)
    share, noise = regions(32), torch.randn(3, 3, 128, 128)
    slots, variant = torch.full((3, 6, 2), float("nan")), torch.full((3, 1), float("nan"))
    slots[0, 2], variant[1] = torch.tensor([1.5, -0.5]), 2.0
    before, blue = slot_sums(noise, share, CELL), picture_sum(noise)
    couple(noise, share, CELL, slots, variant)
    after = slot_sums(noise, share, CELL)
    assert torch.allclose(after[0, 2], slots[0, 2], atol=1e-4)
    assert torch.allclose(picture_sum(noise)[1], variant[1], atol=1e-4)
    before[0, 2] = slots[0, 2]
    assert torch.allclose(after, before, atol=1e-4)
    assert torch.allclose(picture_sum(noise)[0], blue[0], atol=1e-4)


def test_sums_of_plain_noise_have_unit_variance():
    torch.manual_seed(2)
    noise = torch.randn(200, 3, 128, 128)
    assert abs(slot_sums(noise, regions(32), CELL).std() - 1) < 0.05
    assert abs(picture_sum(noise).std() - 1) < 0.15
