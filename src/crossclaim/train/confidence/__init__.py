"""How a text holds an organisation responsible for an incident: the confidence of MUC's keys, learnt from few cases."""
