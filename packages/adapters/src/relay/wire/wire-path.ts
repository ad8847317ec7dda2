/** Where a relay's addresses begin, below its base URL. */
export const apiRoot = '/v1';

/** What a job may be called: the adapter draws the id, so that sending it twice is one job. */
export const jobIdPattern = /^[0-9A-Za-z-]{16,64}$/;

/** `PUT` takes it on, `DELETE` ends it. */
export const jobPath = (jobId: string): string => `${apiRoot}/jobs/${jobId}`;

/** `GET`: server-sent events, from the one after `Last-Event-ID`. */
export const eventsPath = (jobId: string): string => `${jobPath(jobId)}/events`;

/** `GET`: the bytes of a picture. */
export const picturePath = (jobId: string, pictureId: string): string =>
  `${jobPath(jobId)}/pictures/${pictureId}`;
