import openCv from '@techstark/opencv-js';

/** A luma plane, 0 to 255. */
export interface LumaPlane {
  width: number;
  height: number;
  /** Float32Array, [height, width]. */
  data: Float32Array;
}

/** Options of `registerWithOpenCv`. */
export interface RegisterWithOpenCvOptions {
  parent: LumaPlane;
  /** Same size. */
  result: LumaPlane;
}

/** Scale and shift as the engine counts them: from the centre of the picture, in pixels. */
export interface OpenCvTransform {
  scaleX: number;
  scaleY: number;
  shiftX: number;
  shiftY: number;
}

type OpenCv = typeof openCv;

/** Resolves when the WebAssembly build has started. Not to the module itself: it has a `then` that would be awaited for ever. */
export async function startOpenCv(): Promise<void> {
  const module = openCv as OpenCv & { onRuntimeInitialized?: () => void };
  if (module.Mat) return;
  await new Promise<void>((resolve) => {
    module.onRuntimeInitialized = resolve;
  });
}

/**
 * OpenCV's registration by enhanced correlation coefficient (Evangelidis and Psarakis, 2008), with an affine motion,
 * its own Gaussian filter of 5 pixels and its usual 50 steps: the independent reference.
 */
export function registerWithOpenCv({ parent, result }: RegisterWithOpenCvOptions): OpenCvTransform {
  const cv = openCv;
  const { width, height } = parent;
  const template = cv.matFromArray(height, width, cv.CV_32FC1, parent.data as never);
  const input = cv.matFromArray(height, width, cv.CV_32FC1, result.data as never);
  const warp = cv.Mat.eye(2, 3, cv.CV_32FC1);
  const everywhere = new cv.Mat();
  const criteria = new cv.TermCriteria(cv.TermCriteria_COUNT + cv.TermCriteria_EPS, 50, 1e-4);
  try {
    cv.findTransformECC(template, input, warp, cv.MOTION_AFFINE, criteria, everywhere, 5);
    const [scaleX, shearX, left, shearY, scaleY, top] = warp.data32F as unknown as number[];
    // OpenCV counts from the middle of the first pixel.
    const centreX = (width - 1) / 2;
    const centreY = (height - 1) / 2;
    return {
      scaleX: scaleX!,
      scaleY: scaleY!,
      shiftX: left! + scaleX! * centreX + shearX! * centreY - centreX,
      shiftY: top! + shearY! * centreX + scaleY! * centreY - centreY,
    };
  } finally {
    for (const matrix of [template, input, warp, everywhere]) matrix.delete();
  }
}
