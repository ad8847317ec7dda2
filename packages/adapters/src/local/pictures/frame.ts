/** Where a picture lies within the network's square of pixels. */
export interface Frame {
  /** Size of the network's picture. */
  width: number;
  height: number;
  /** The part that holds the picture; around it are repeated edges. */
  inner: { left: number; top: number; width: number; height: number };
  /** True when the picture's shape is another than the network's. */
  isPadded: boolean;
}

/** Fits a picture whole into the network's size, centred. */
export function fitFrame(
  picture: { width: number; height: number },
  network: { width: number; height: number },
): Frame {
  const scale = Math.min(network.width / picture.width, network.height / picture.height);
  const width = Math.min(network.width, Math.max(1, Math.round(picture.width * scale)));
  const height = Math.min(network.height, Math.max(1, Math.round(picture.height * scale)));
  return {
    width: network.width,
    height: network.height,
    inner: {
      left: Math.floor((network.width - width) / 2),
      top: Math.floor((network.height - height) / 2),
      width,
      height,
    },
    isPadded: width !== network.width || height !== network.height,
  };
}
