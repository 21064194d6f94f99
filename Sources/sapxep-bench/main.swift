print("sapxep")
