// error: conform to 'Hashable'
import ShareModel

func same(_ boxes: [Private<String>]) -> Int { Set(boxes).count }
