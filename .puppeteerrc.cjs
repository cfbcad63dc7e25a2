// The tests drive browsers that are installed on the machine; a download of another one only costs time.
module.exports = { skipDownload: true };
