"""The adapter's noise (random/gaussian-noise.ts), for reference outputs."""

import numpy as np

MASK = 0xFFFFFFFF


def philox(counter: list[int], key: list[int]) -> list[int]:
    counter, key = list(counter), list(key)
    for _ in range(10):
        a, b = 0xD2511F53 * counter[0], 0xCD9E8D57 * counter[2]
        counter = [(b >> 32) ^ counter[1] ^ key[0], b & MASK, (a >> 32) ^ counter[3] ^ key[1], a & MASK]
        key = [(key[0] + 0x9E3779B9) & MASK, (key[1] + 0xBB67AE85) & MASK]
    return counter


def gaussian_noise(seed: int, length: int, stream: int = 0, step: int = 0) -> np.ndarray:
    words = np.array([philox([step, stream, i, 0], [seed & MASK, seed >> 32])[:2] for i in range(length)], np.float64)
    radius = np.sqrt(-2 * np.log(words[:, 0] * 2**-32 + 2**-33))
    return (radius * np.sin((words[:, 1] * 2**-32 + 2**-33) * 2 * np.pi)).astype(np.float32)
