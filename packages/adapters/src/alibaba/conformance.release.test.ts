// The same suite; in a release run it tries 200 random cuts.
import './conformance.test.ts';
