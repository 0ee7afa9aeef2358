vAttach = _attach;
