// What stands for Node's `process` in a browser. All settings are written into the scripts by the build.
export const env = {};
