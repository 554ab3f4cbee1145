"""The breath: from a belt, an airflow or the ECG to onsets, phase, rate and depth."""
